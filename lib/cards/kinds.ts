/**
 * The kinds of work: planned features, requests raised through support, and hidden work (bugs,
 * infrastructure, maintenance …) that pushes features aside unseen. Definition: METRICS section 7.
 */
export const kinds = ["feature", "support", "hidden"] as const;

export type Kind = (typeof kinds)[number];
