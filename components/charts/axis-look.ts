/** How the axes of every chart look: quiet, in the size of small text. */
export const axisLook = {
  stroke: "var(--text-soft)",
  tick: { fill: "var(--text-soft)", fontSize: "var(--text-sm)" },
} as const;

/**
 * An axis whose ticks are chosen so that all have room. Recharts need not measure their text then,
 * which lays out the whole page for each of them.
 */
export const roomyAxisLook = { ...axisLook, interval: 0 } as const;
