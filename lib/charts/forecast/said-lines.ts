import { type DayNumber, type IsoDay, toDayNumber } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount, WorkCalendar } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";

/** A day that stakeholders were told for a card. */
type Said = { saidOn: IsoDay; likelyOn: IsoDay; place: number };

/** What was said of a card, the first first, how it slipped, and how often it was overtaken. */
export type CardPromises = {
  said: readonly Said[];
  released: IsoDay | null;
  overtaken: number;
};

type Counting = { calendar: Pick<WorkCalendar, "plainCount">; dayCount: DayCount };

/** The same in lines; none where nothing was said and nobody overtook it. METRICS section 9. */
export function saidLines(
  { said, released, overtaken }: CardPromises,
  { calendar, dayCount }: Counting,
): string[] {
  const [first] = said;
  const slipOf = (day: IsoDay) =>
    first ? slipWords(slip(first.likelyOn, day, calendar), dayCount) : "";
  return [
    ...said.map(({ saidOn, likelyOn, place }, index) => {
      const told = `said on ${showDay(saidOn)}, at place ${place}: out by ${showDay(likelyOn)}`;
      return index === 0 ? `First ${told}.` : `Then ${told}, ${slipOf(likelyOn)}.`;
    }),
    ...(first && released !== null
      ? [`Released on ${showDay(released)}, ${slipOf(released)}.`]
      : []),
    ...(overtaken === 0 ? [] : [`Overtaken ${overtaken === 1 ? "once" : `${overtaken} times`}.`]),
  ];
}

/** Counted days from one day to another; negative where it is earlier. */
function slip(from: IsoDay, to: IsoDay, calendar: Counting["calendar"]): number {
  const [one, other]: [DayNumber, DayNumber] = [toDayNumber(from), toDayNumber(to)];
  return other >= one ? calendar.plainCount(one + 1, other) : -calendar.plainCount(other + 1, one);
}

function slipWords(days: number, dayCount: DayCount): string {
  if (days === 0) return "as first said";
  const count = Math.abs(days);
  return `${count} ${dayWords(dayCount, count)} ${days > 0 ? "later" : "earlier"} than first said`;
}
