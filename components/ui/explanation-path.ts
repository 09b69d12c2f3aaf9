/** Where the explanations are, by themselves or below a team’s address. */
export const explanationPath = "/how-figures-are-worked-out";
