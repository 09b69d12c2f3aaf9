import { sampleClients } from "@/lib/cards/sample/sample-shape";
import { type DayNumber, type IsoDay, monthsBefore, toIsoDay } from "@/lib/dates/day";

export const sampleCurrency = "GBP";

type Rate = { client: string | null; from: IsoDay; amount: string };
type Budget = { client: string; from: IsoDay; to: IsoDay; amount: string };

/** The sample team's day rates: one that was raised, and a client with one of its own. */
export function sampleRates(today: DayNumber): Rate[] {
  const [first] = sampleClients;
  const year = Number(toIsoDay(today).slice(0, 4));
  return [
    { client: null, from: `${year - 3}-01-01`, amount: "560" },
    { client: null, from: `${year}-01-01`, amount: "595" },
    { client: first, from: `${year - 1}-07-01`, amount: "640" },
  ];
}

/** Budgets of two clients around today: one that holds and one that does not. */
export function sampleBudgets(today: DayNumber): Budget[] {
  const [first, second] = sampleClients;
  const from = `${toIsoDay(monthsBefore(today, 6)).slice(0, 7)}-01`;
  const to = toIsoDay(monthsBefore(today, -2));
  return [
    { client: first, from, to, amount: "60000" },
    { client: second, from, to, amount: "90000" },
  ];
}

/** How many people work on a card of the sample team: two on the large ones. */
export function samplePeople({
  client,
  size,
}: {
  client: string | null;
  size: string | null;
}): string {
  return client !== null && (size === "L" || size === "XL") ? "2" : "1";
}
