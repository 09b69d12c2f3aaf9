import type { Budget, CostState, DayRate } from "@/lib/cards/costs/cost-entries";
import type { IsoDay } from "@/lib/dates/day";
import { type PlainTable, plainTable } from "@/lib/files/plain-table";
import type { CsvCell, CsvSeparator } from "@/lib/files/write-csv";
import type { BurnUp } from "@/lib/metrics/costs/budget-burn-up";
import type { CostSum } from "@/lib/metrics/costs/sum-costs";

type Costs = {
  currency: string | null;
  months: readonly ({ month: string; client: string } & CostSum)[];
  cards: readonly (CostSum & {
    number: number;
    title: string;
    client: string;
    state: CostState;
    people: string;
    committed: IsoDay;
    ended: IsoDay | null;
  })[];
  budgets: readonly (Budget & BurnUp)[];
};

/** How an amount stands in a cell: its exact text in CSV, a number in a spreadsheet. */
export type AmountCell = (text: string) => CsvCell;
/** An amount as it is, with all its decimals. */
const exactText: AmountCell = (text) => text;
export const asNumber: AmountCell = Number;

/** Exact amounts for CSV, with a decimal comma where it is parted by semicolons. */
export function amountsWith(separator: CsvSeparator = "comma"): AmountCell {
  return separator === "comma" ? exactText : (text) => text.replace(".", ",");
}

/** What each client's cards cost, a row for each month and client. */
export function costMonthsTable({ months, currency }: Costs, cell: AmountCell): PlainTable {
  return plainTable(months, [
    ["month", (row) => row.month],
    ["client", (row) => row.client],
    ["cards", (row) => row.cards],
    ["days", (row) => row.days],
    ["personDays", (row) => cell(row.personDays)],
    ["cost", (row) => cell(row.amount)],
    ["currency", () => currency],
    ["runningCards", (row) => row.runningCards],
    ["runningCost", (row) => cell(row.runningAmount)],
    ["daysWithoutRate", (row) => row.daysWithoutRate],
  ]);
}

/** What each card cost, the most costly first. */
export function costCardsTable({ cards, currency }: Costs, cell: AmountCell): PlainTable {
  return plainTable(cards, [
    ["card", (row) => row.number],
    ["title", (row) => row.title],
    ["client", (row) => row.client],
    ["state", (row) => row.state],
    ["committed", (row) => row.committed],
    ["ended", (row) => row.ended],
    ["people", (row) => cell(row.people)],
    ["days", (row) => row.days],
    ["personDays", (row) => cell(row.personDays)],
    ["cost", (row) => cell(row.amount)],
    ["currency", () => currency],
    ["daysWithoutRate", (row) => row.daysWithoutRate],
  ]);
}

/** What was agreed and what is spent of it. */
export function budgetsTable({ budgets, currency }: Costs, cell: AmountCell): PlainTable {
  return plainTable(budgets, [
    ["client", (row) => row.client],
    ["from", (row) => row.from],
    ["to", (row) => row.to],
    ["agreed", (row) => cell(row.amount)],
    ["spent", (row) => cell(row.spent)],
    ["left", (row) => cell(row.left)],
    ["currency", () => currency],
    ["spentPercent", (row) => row.spentPercent],
    ["days", (row) => row.days],
    ["daysGone", (row) => row.daysGone],
    ["atThisPace", (row) => (row.atThisPace === null ? null : cell(row.atThisPace))],
    ["passedOn", (row) => row.passedOn],
  ]);
}

/** The rates that the costs rest on; without a client those of the team. */
export function ratesTable(
  rates: readonly DayRate[],
  currency: string | null,
  cell: AmountCell,
): PlainTable {
  return plainTable(rates, [
    ["client", (row) => row.client],
    ["from", (row) => row.from],
    ["dayRate", (row) => cell(row.amount)],
    ["currency", () => currency],
  ]);
}
