/** What of a released card the figures are about: METRICS section 3. */
export const measures = ["cycle", "lead"] as const;
export type Measure = (typeof measures)[number];

/** What people call it. */
export const measureNames = { cycle: "cycle time", lead: "lead time" } as const;

/** From which day to which it runs. */
export const measureSpans = { cycle: "committed to done", lead: "prioritised to done" } as const;
