import fc from "fast-check";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import type { FlowCard } from "@/lib/metrics/hidden-work/flow-card";

/** Monday to Friday, one holiday; day 20,003 is a Monday. */
export const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2024-10-11"],
});

/** The last day that is known in generated flows. */
export const lastDay = 20_120;

/** A card of a flow; what is not named is of a feature still in the queue. */
export function flowCard(change: Partial<FlowCard> & { number: number }): FlowCard {
  return {
    kind: "feature",
    typeId: 1,
    sizeId: null,
    prioritised: null,
    committed: null,
    released: null,
    cancelled: null,
    pauses: [],
    ...change,
  };
}

const oneCard = fc.record({
  kind: fc.constantFrom("feature" as const, "support" as const, "hidden" as const),
  sizeId: fc.constantFrom(null, 1, 2),
  prioritised: fc.option(fc.integer({ min: 19_990, max: 20_100 })),
  committed: fc.option(fc.integer({ min: 20_000, max: 20_100 }), { freq: 9 }),
  length: fc.integer({ min: 0, max: 30 }),
  end: fc.constantFrom("released", "released", "released", "cancelled", "open"),
  pause: fc.option(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 5 }))),
});

/** Up to 60 cards of all sorts: queued, open, cancelled, released, reopened. */
export const someCards: fc.Arbitrary<FlowCard[]> = fc.array(oneCard, { maxLength: 60 }).map((all) =>
  all.map(({ committed, length, end, pause, ...card }, index) => {
    const last = (committed ?? 20_000) + length;
    const hasEnd = committed !== null && last <= lastDay;
    const from = (committed ?? 0) + (pause?.[0] ?? 0);
    const to = from + (pause?.[1] ?? 0);
    const isReopened = pause !== null && hasEnd && end === "released" && to < last;
    return flowCard({
      ...card,
      number: index + 1,
      committed,
      released: hasEnd && end === "released" ? last : null,
      cancelled: hasEnd && end === "cancelled" ? last : null,
      pauses: isReopened ? [{ from, to }] : [],
    });
  }),
);

/** Whether a card is in progress on a day, by the definition, without any shortcut. */
export function isInProgress(card: FlowCard, day: number): boolean {
  const end = card.released ?? card.cancelled ?? Infinity;
  const isPaused = card.pauses.some((pause) => pause.from <= day && day <= pause.to);
  return card.committed !== null && card.committed <= day && day <= end && !isPaused;
}
