import { formatMoney } from "@/lib/format/format-money";
import { formatMonth } from "@/lib/format/format-month";
import { addAmounts } from "@/lib/metrics/costs/money";

type MonthCost = { month: string; client: string; amount: string; runningCards: number };

const maxClients = 6;

/**
 * Costs as a table: all together, then a row a month, the latest first, months without any included; a column a client,
 * the most costly first, the rest together.
 */
export function monthTable(
  months: readonly MonthCost[],
  clients: readonly string[],
  currency: string,
  digits: number,
): { columns: string[]; rows: string[][] } {
  const named = clients.length > maxClients + 1 ? clients.slice(0, maxClients) : clients;
  const others = clients.length - named.length;
  const columns = [
    "Month",
    ...(clients.length > 1 ? ["All"] : []),
    ...named,
    ...(others > 0 ? [`${others} others`] : []),
  ];
  const sum = (some: readonly MonthCost[]) =>
    formatMoney(
      addAmounts(
        some.map(({ amount }) => amount),
        digits,
      ),
      currency,
    );
  const cells = (some: readonly MonthCost[]) => [
    ...(clients.length > 1 ? [sum(some)] : []),
    ...named.map((name) => sum(some.filter(({ client }) => client === name))),
    ...(others > 0 ? [sum(some.filter(({ client }) => !named.includes(client)))] : []),
  ];
  const rows = monthsBetween(months).map((month) => {
    const some = months.filter((one) => one.month === month);
    const isRunning = some.some(({ runningCards }) => runningCards > 0);
    return [`${formatMonth(`${month}-01`)}${isRunning ? " *" : ""}`, ...cells(some)];
  });
  return { columns, rows: [["Together", ...cells(months)], ...rows.toReversed()] };
}

/** Every month from the first to the last. */
function monthsBetween(months: readonly MonthCost[]): string[] {
  const first = months[0]?.month;
  const last = months.at(-1)?.month;
  if (first === undefined || last === undefined) return [];
  const all: string[] = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  for (let text = first; text <= last; ) {
    all.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    text = `${year}-${String(month).padStart(2, "0")}`;
  }
  return all;
}
