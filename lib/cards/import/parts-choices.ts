/** Which rows of a file with parts of cards, such as sub-tasks, become cards; the first unless it is said otherwise. */
export const partsChoices = ["parents", "parts", "both"] as const;
export type PartsChoice = (typeof partsChoices)[number];
