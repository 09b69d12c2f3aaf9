import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { endOf, type FlowCard, isReleased, isStarted } from "@/lib/metrics/hidden-work/flow-card";

export type TimeBox = {
  typeId: number;
  boxDays: number;
  /** Cards released in the period; those of them that took no more days than the box has */
  released: number;
  kept: number;
  /** By how many days the others overran, on average and at most; null where none did */
  meanOverrun: number | null;
  longestOverrun: number | null;
  /** In progress on the last day of the period, and those of them that are older than the box */
  inProgress: number;
  openOverrun: number;
  /** The released cards that overran, the furthest first */
  overruns: { number: number; days: number }[];
};

/** Whether cards of time-boxed types, such as spikes, kept their boxes. METRICS section 7. */
export function timeBoxes(
  cards: readonly FlowCard[],
  types: readonly { id: number; boxDays: number | null }[],
  calendar: Pick<WorkCalendar, "cardDays">,
  { from, to }: { from: DayNumber; to: DayNumber },
): TimeBox[] {
  return types.flatMap(({ id, boxDays }) => {
    if (boxDays === null) return [];
    const started = cards.filter((card) => card.typeId === id).filter(isStarted);
    const released = started
      .filter(isReleased)
      .filter((card) => from <= card.released && card.released <= to);
    const overruns = released
      .map((card) => ({
        number: card.number,
        days: calendar.cardDays(card.committed, card.released) - boxDays,
      }))
      .filter(({ days }) => days > 0)
      .sort((a, b) => b.days - a.days || a.number - b.number);
    const open = started.filter((card) => card.committed <= to && (endOf(card) ?? Infinity) > to);
    const sum = overruns.reduce((days, one) => days + one.days, 0);
    return [
      {
        ...{ typeId: id, boxDays, overruns },
        released: released.length,
        kept: released.length - overruns.length,
        meanOverrun: overruns.length === 0 ? null : sum / overruns.length,
        longestOverrun: overruns[0]?.days ?? null,
        inProgress: open.length,
        openOverrun: open.filter((card) => calendar.cardDays(card.committed, to) > boxDays).length,
      },
    ];
  });
}
