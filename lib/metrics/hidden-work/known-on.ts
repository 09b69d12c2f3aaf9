import type { DayNumber } from "@/lib/dates/day";

/** A release that was taken back: its day, and the day on which the card was reopened. */
export type Reopening = { from: DayNumber; to: DayNumber };

/** A card's days as they are now. */
export type StoredDays = {
  prioritised: DayNumber | null;
  committed: DayNumber | null;
  released: DayNumber | null;
  cancelled: DayNumber | null;
  /** Oldest first; null for none */
  reopenings: readonly Reopening[] | null;
};

const noPauses: readonly { from: DayNumber; to: DayNumber }[] = [];

/**
 * First and last day of each time between a release and its reopening, for reopenings up to a day.
 * Where both are on neighbouring days there is no day between.
 */
export function pausesUntil({ reopenings }: Pick<StoredDays, "reopenings">, day: DayNumber) {
  if (reopenings === null) return noPauses;
  return reopenings
    .filter(({ from, to }) => to <= day && to > from + 1)
    .map(({ from, to }) => ({ from: from + 1, to: to - 1 }));
}

/** The last day on which anything stored of a card happened: from then on it is known as it is now. */
export function settledOn(card: StoredDays): DayNumber {
  const { prioritised, committed, released, cancelled } = card;
  const ended = Math.max(orNever(released), orNever(cancelled));
  let last = Math.max(orNever(prioritised), orNever(committed), ended);
  for (const { to } of card.reopenings ?? []) last = Math.max(last, to);
  return last;
}

function orNever(day: DayNumber | null): DayNumber {
  return day ?? -Infinity;
}

/**
 * A card's days as known at the end of a day: what came later is null, and a release that was taken
 * back later still holds. Definition: METRICS section 2.
 */
export function knownOn(card: StoredDays, day: DayNumber) {
  const known = (one: DayNumber | null) => (one !== null && one <= day ? one : null);
  const held = card.reopenings?.filter(({ from, to }) => from <= day && to > day) ?? [];
  return {
    prioritised: known(card.prioritised),
    committed: known(card.committed),
    released: known(card.released) ?? held.at(-1)?.from ?? null,
    cancelled: known(card.cancelled),
    pauses: pausesUntil(card, day),
  };
}
