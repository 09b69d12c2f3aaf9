/** How the axes of every chart look: quiet, in the size of small text. */
export const axisLook = {
  stroke: "var(--text-soft)",
  tick: { fill: "var(--text-soft)", fontSize: "var(--text-sm)" },
} as const;
