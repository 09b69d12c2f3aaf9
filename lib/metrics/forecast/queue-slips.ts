/** What places in the queue are worth: P85 working days from today, which is 1. */
export type QueueDays = {
  /** Cards in progress, which come before */
  inProgress: number;
  /** Element i: the day by which i + 1 cards are out; null beyond five years */
  days: readonly (number | null)[];
  /** Cards that no forecast counts */
  excluded: ReadonlySet<number>;
};

/** How a card's day changes with an order of the queue. */
export type QueueSlip = {
  number: number;
  /** How many cards have to be out before and with it: places among `days`, from 1 */
  wasItems: number;
  isItems: number;
  /** In working days, above 0 where it is later; null where one of its days is not known */
  slip: number | null;
};

/** How many cards have to be out with each card of an order; excluded ones are passed over. */
export function itemsByCard(
  order: readonly number[],
  { inProgress, excluded }: Pick<QueueDays, "inProgress" | "excluded">,
): Map<number, number> {
  const items = new Map<number, number>();
  for (const number of order) {
    if (!excluded.has(number)) items.set(number, inProgress + items.size + 1);
  }
  return items;
}

/**
 * The cards whose forecast day an order changes, the most delayed first. Fewer are in progress after
 * it where it pulls cards back into the queue. METRICS section 9.
 */
export function queueSlips(
  saved: readonly number[],
  order: readonly number[],
  queue: QueueDays,
  inProgressAfter = queue.inProgress,
): QueueSlip[] {
  const was = itemsByCard(saved, queue);
  const after = { inProgress: inProgressAfter, excluded: queue.excluded };
  const slips: QueueSlip[] = [];
  for (const [number, isItems] of itemsByCard(order, after)) {
    const wasItems = was.get(number);
    if (wasItems === undefined || wasItems === isItems) continue;
    const before = queue.days[wasItems - 1] ?? null;
    const after = queue.days[isItems - 1] ?? null;
    const slip = before === null || after === null ? null : after - before;
    if (slip !== 0) slips.push({ number, wasItems, isItems, slip });
  }
  return slips.sort((one, other) => (other.slip ?? 0) - (one.slip ?? 0));
}
