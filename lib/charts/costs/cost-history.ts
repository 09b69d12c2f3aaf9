import { showDay } from "@/lib/dates/show-day";
import { formatMoney } from "@/lib/format/format-money";

type Side = Readonly<Record<string, unknown>>;

/** One thing of the costs before and after a change; null where it was not there. */
export type CostRecord = {
  entity: string;
  id: number;
  before: Side | null;
  after: Side | null;
};

/** What a change did to rates, budgets, the currency and people, a sentence for each thing. */
export function costSentences(records: readonly CostRecord[], currency: string | null): string[] {
  const money = (side: Side) => {
    const amount = String(side.amount);
    return currency === null ? amount : formatMoney(amount, currency);
  };
  const words: Readonly<Record<string, (side: Side) => string>> = {
    day_rate: (side) =>
      `${side.client === null ? "Rate of the team" : `Rate for ${side.client}`}: ${money(side)} from ${dayOf(side.from)}`,
    budget: (side) =>
      `Budget of ${side.client}: ${money(side)} for ${dayOf(side.from)} to ${dayOf(side.to)}`,
    currency: (side) => `Currency: ${side.code}`,
  };
  return records.flatMap(({ entity, id, before, after }) => {
    if (entity === "card_people") {
      return [`People on card ${id}: ${after?.people}, before ${before?.people}`];
    }
    const say = words[entity];
    if (say === undefined) return [];
    if (after === null) return before ? [`Removed: ${say(before)}`] : [];
    return before === null ? [say(after)] : [`${say(after)}; before: ${say(before)}`];
  });
}

function dayOf(day: unknown): string {
  return showDay(String(day));
}
