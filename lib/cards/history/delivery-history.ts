import { type CardKey, type Delivery, isSameCard, targetOf } from "@/lib/cards/deliveries/delivery";
import { showDay } from "@/lib/dates/show-day";

/** What a change did to a delivery, a sentence for each thing; `nameOf` gives a card's name. */
export function deliverySentences(
  before: Delivery | null,
  after: Delivery | null,
  nameOf: (card: CardKey) => string,
): string[] {
  if (after === null) return ["Removed"];
  const target = showDay(targetOf(after));
  if (before === null)
    return [`Made, with the target ${target}`, ...cameAndWent(null, after, nameOf)];
  const sentences: string[] = [];
  if (before.name !== after.name) {
    sentences.push(`Renamed from “${before.name}” to “${after.name}”`);
  }
  if (targetOf(before) !== targetOf(after)) {
    sentences.push(`Target moved from ${showDay(targetOf(before))} to ${target}`);
  }
  sentences.push(...cameAndWent(before, after, nameOf));
  if (before.archived === null && after.archived !== null) sentences.push("Archived");
  if (before.archived !== null && after.archived === null) sentences.push("Brought back");
  return sentences.length > 0 ? sentences : ["Saved without a change"];
}

const maxNamed = 5;

function cameAndWent(
  before: Delivery | null,
  after: Delivery,
  nameOf: (card: CardKey) => string,
): string[] {
  const was = here(before);
  const is = here(after);
  const missing = (from: CardKey[], among: CardKey[]) =>
    from.filter((card) => !among.some((one) => isSameCard(one, card)));
  const words = (cards: CardKey[], verb: string) => {
    if (cards.length === 0) return [];
    const named = cards.slice(0, maxNamed).map(nameOf).join(", ");
    const more = cards.length > maxNamed ? ` and ${cards.length - maxNamed} more` : "";
    return [`${named}${more} ${verb}`];
  };
  return [...words(missing(is, was), "added"), ...words(missing(was, is), "taken out")];
}

function here(delivery: Delivery | null): CardKey[] {
  return (delivery?.stays ?? []).filter(({ removed }) => removed === null);
}
