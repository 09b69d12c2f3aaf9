import type { CapacityModel, ModelCard } from "@/lib/metrics/hidden-work/capacity-model";

export type ReplayedCard = {
  card: ModelCard;
  /** Places of counted days; null for what never ended */
  start: number | null;
  end: number | null;
};

export type ReplayChange = {
  /** Cards that were never there */
  without?: ReadonlySet<number>;
  /** Another first day, by card number */
  starts?: ReadonlyMap<number, number>;
  /** No card starts while this many are in progress */
  wipLimit?: number;
  /** How fast support and all other work goes, 1 as it was */
  supportRate?: number;
  otherRate?: number;
};

/** So many times the record's length a replay goes on for what is not done. */
const maxStretch = 3;
/** Nobody knows at what time of its last day a card was done: a share between none and all of it. */
const maxSpared = 0.999;
const tolerance = 1e-12;

/**
 * The record worked through again, day by day, each card in progress receiving an equal share of the
 * team's day until it has what it took. Without a change it ends every card on the day on which it
 * ended, whatever `random` says about how much of its last day a card needed. Cards that are still
 * open take their share to the last known day. Definition: METRICS section 7.
 */
export function replay(
  { cards, lastDay }: CapacityModel,
  change: ReplayChange,
  random: () => number,
): ReplayedCard[] {
  const { supportRate = 1, otherRate = 1, wipLimit = Infinity } = change;
  const all = cards
    .map((card) => ({
      card,
      needs: card.end === null ? Infinity : card.before + card.last * (1 - maxSpared * random()),
      has: 0,
      rate: card.kind === "support" ? supportRate : otherRate,
      from: change.starts?.get(card.number) ?? card.start,
      start: null as number | null,
      end: null as number | null,
    }))
    .filter(({ card }) => !change.without?.has(card.number));
  const waiting = [...all].sort((a, b) => a.from - b.from);
  let next = 0;
  let active: typeof all = [];
  for (let day = 0; next < waiting.length || active.length > 0; day += 1) {
    if (day > maxStretch * (lastDay + 1)) break;
    for (let one = waiting[next]; one && one.from <= day; one = waiting[next]) {
      if (active.length >= wipLimit) break;
      one.start = day;
      active.push(one);
      next += 1;
    }
    let wip = 0;
    for (const one of active) if (!isPaused(one, day)) wip += 1;
    let isOver = false;
    for (const one of active) {
      if (isPaused(one, day)) continue;
      one.has += one.rate / wip;
      if (one.has >= one.needs - tolerance) {
        one.end = day;
        isOver = true;
      }
    }
    const isLast = day === lastDay;
    if (isOver || isLast) {
      active = active.filter(({ end, card }) => end === null && !(isLast && card.end === null));
    }
  }
  return all.map(({ card, start, end }) => ({ card, start, end }));
}

function isPaused({ card: { pauses } }: { card: ModelCard }, day: number): boolean {
  return pauses.size > 0 && pauses.has(day);
}
