import type { IsoDay } from "@/lib/dates/day";

/** A card as deliveries know it: its team's key and its number. */
export type CardKey = { teamId: number; number: number };

/** A card's stay in a delivery; `removed` is the first day without it. */
type DeliveryStay = CardKey & { added: IsoDay; removed: IsoDay | null };

/** A target day and since when it has been the target. */
type DeliveryTarget = { on: IsoDay; since: IsoDay };

/** A named set of cards with a target day, as it is stored. */
export type Delivery = {
  id: number;
  name: string;
  created: IsoDay;
  /** The first first; the last is in force */
  targets: DeliveryTarget[];
  stays: DeliveryStay[];
  archived: IsoDay | null;
  /** Its figures as they stood when it was archived */
  figures: Record<string, unknown> | null;
};

/** The target day in force. */
export function targetOf({ targets, created }: Pick<Delivery, "targets" | "created">): IsoDay {
  return targets.at(-1)?.on ?? created;
}

/** The cards that are in it now, in the order in which they came. */
export function cardsIn({ stays }: Pick<Delivery, "stays">): CardKey[] {
  return stays
    .filter(({ removed }) => removed === null)
    .map(({ teamId, number }) => ({ teamId, number }));
}

/** Whether two keys name one card: the same team and number. */
export function isSameCard(one: CardKey, other: CardKey): boolean {
  return one.teamId === other.teamId && one.number === other.number;
}

/** With another target from a day on; every former one is kept. The same target changes nothing. */
export function withTarget<One extends Delivery>(delivery: One, on: IsoDay, since: IsoDay): One {
  if (targetOf(delivery) === on && delivery.targets.length > 0) return delivery;
  return { ...delivery, targets: [...delivery.targets, { on, since }] };
}

/** With further cards from a day on; those that are in it already are passed over. */
export function withCards<One extends Delivery>(
  delivery: One,
  cards: readonly CardKey[],
  added: IsoDay,
): One {
  const stays = [...delivery.stays];
  for (const card of cards) {
    const isIn = stays.some((stay) => stay.removed === null && isSameCard(stay, card));
    if (!isIn) stays.push({ teamId: card.teamId, number: card.number, added, removed: null });
  }
  return { ...delivery, stays };
}

/** Without some cards from a day on. A card that came on the same day leaves no trace. */
export function withoutCards<One extends Delivery>(
  delivery: One,
  cards: readonly CardKey[],
  removed: IsoDay,
): One {
  const stays = delivery.stays.flatMap((stay) => {
    const goes = stay.removed === null && cards.some((card) => isSameCard(stay, card));
    if (!goes) return [stay];
    return stay.added >= removed ? [] : [{ ...stay, removed }];
  });
  return { ...delivery, stays };
}
