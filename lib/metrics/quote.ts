import { type QuoteGroup, quoteGroupKey, quoteGroupsOf } from "@/lib/cards/progress/quote-group";
import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";

/** The SLA that a card got when it was committed. */
export type Quote = {
  committed: DayNumber;
  group: QuoteGroup;
  /** Released cards that it rests on */
  items: number;
  /** In days */
  sla: number;
  wholeDays: number;
  due: DayNumber;
};

export type Commitment = { committed: DayNumber; typeId: number; sizeId: number | null };

/** Cards of a group that counted as released from a day on; negative where they were reopened. */
export type ReleaseDelta = {
  day: DayNumber;
  typeId: number;
  sizeId: number | null;
  cycleDays: number;
  count: number;
};

/** A quote, given or tried, rests on at least this many released cards. METRICS section 6. */
export const minHistory = 10;

/**
 * The quote of each commitment, in the order given: the SLA of the first of type and size, type,
 * team that has at least ten cards released before the commit day; null where none has.
 * Definition: METRICS section 6.
 */
export function quotesOf(
  commitments: readonly Commitment[],
  deltas: readonly ReleaseDelta[],
  rule: SlaRule,
  calendar: Pick<WorkCalendar, "dueDay">,
): (Quote | null)[] {
  const byDay = deltas.toSorted((a, b) => a.day - b.day);
  const order = commitments.map((_, index) => index);
  order.sort((a, b) => at(commitments, a).committed - at(commitments, b).committed);

  const known = new GroupCounts();
  const quotes = new Array<Quote | null>(commitments.length).fill(null);
  let next = 0;
  for (const index of order) {
    const commitment = at(commitments, index);
    for (; next < byDay.length && at(byDay, next).day < commitment.committed; next += 1) {
      known.add(at(byDay, next));
    }
    quotes[index] = quoteOf(commitment, known, rule, calendar);
  }
  return quotes;
}

function quoteOf(
  commitment: Commitment,
  known: GroupCounts,
  rule: SlaRule,
  calendar: Pick<WorkCalendar, "dueDay">,
): Quote | null {
  for (const group of quoteGroupsOf(commitment)) {
    const { items, sla, wholeDays } = known.figures(group, rule);
    if (items < minHistory || sla === null || wholeDays === null) continue;
    const { committed } = commitment;
    return { committed, group, items, sla, wholeDays, due: calendar.dueDay(committed, wholeDays) };
  }
  return null;
}

type Figures = Pick<ReturnType<typeof slaFigures>, "items" | "sla" | "wholeDays">;
const nothing: Figures = { items: 0, sla: null, wholeDays: null };

/** Counts by cycle time of every group, with figures that are worked out when they are asked for. */
class GroupCounts {
  readonly #groups = new Map<string, { counts: Map<number, number>; figures: Figures | null }>();

  add({ typeId, sizeId, cycleDays, count }: ReleaseDelta): void {
    for (const group of quoteGroupsOf({ typeId, sizeId })) {
      const key = quoteGroupKey(group);
      let known = this.#groups.get(key);
      if (known === undefined) {
        known = { counts: new Map(), figures: null };
        this.#groups.set(key, known);
      }
      known.counts.set(cycleDays, (known.counts.get(cycleDays) ?? 0) + count);
      known.figures = null;
    }
  }

  figures(group: QuoteGroup, rule: SlaRule): Figures {
    const known = this.#groups.get(quoteGroupKey(group));
    if (known === undefined) return nothing;
    if (known.figures === null) {
      const histogram = [...known.counts]
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => a - b);
      known.figures = slaFigures(histogram, rule);
    }
    return known.figures;
  }
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
