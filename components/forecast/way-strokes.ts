/** The lines of the ways of releasing, told apart by their dashes as well. */
export const wayStrokes = [
  { way: "each", stroke: "var(--edge-feature)", dash: undefined, width: 3 },
  { way: "batches", stroke: "var(--edge-support)", dash: "8 4", width: 2.5 },
  { way: "whole", stroke: "var(--edge-hidden)", dash: "2 4", width: 2.5 },
] as const;
