import type { Budget } from "@/lib/cards/costs/cost-entries";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { countOf } from "@/lib/format/count-of";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatMoney } from "@/lib/format/format-money";
import { formatPercent } from "@/lib/format/format-percent";
import type { BurnUp } from "@/lib/metrics/costs/budget-burn-up";
import { subtractAmounts } from "@/lib/metrics/costs/money";
import type { CostSum } from "@/lib/metrics/costs/sum-costs";

type Costs = {
  currency: string | null;
  client: string | null;
  from: IsoDay | null;
  to: IsoDay | null;
  total: CostSum;
  clients: readonly unknown[];
  leftOut: { noCommitDay: number; excluded: number };
};

/** What cards cost, in a sentence or two. */
export function costSentence({ currency, client, from, to, total, clients }: Costs): string {
  if (total.cards === 0 || from === null) {
    const whose = client === null ? "any client" : client;
    return `No card of ${whose} was in progress on these days.`;
  }
  const whose = client ?? (clients.length === 1 ? "1 client" : `${clients.length} clients`);
  const work = `${countOf(total.cards, "card")} for ${whose}, ${personDays(total.personDays)}`;
  const when = formatDayRange(from, to);
  if (currency === null) return `${when}: ${work}.`;
  const running =
    total.runningCards === 0
      ? ""
      : ` ${formatMoney(total.runningAmount, currency)} of it is for ${countOf(total.runningCards, "card")} still in progress, counted up to today.`;
  return `${formatMoney(total.amount, currency)}, ${when}: ${work}.${running}`;
}

/** What the costs do not count; nothing where they count everything. */
export function notCountedSentence({ total, leftOut }: Costs): string | null {
  const { daysWithoutRate } = total;
  const cards = [
    leftOut.noCommitDay === 0
      ? null
      : `${countOf(leftOut.noCommitDay, "released card")} without a commit day`,
    leftOut.excluded === 0 ? null : countOf(leftOut.excluded, "excluded card"),
  ].filter((part) => part !== null);
  const sentences = [
    daysWithoutRate === 0
      ? null
      : daysWithoutRate === 1
        ? "1 day is before the first rate and costs nothing here."
        : `${countOf(daysWithoutRate, "day")} are before the first rate and cost nothing here.`,
    cards.length === 0 ? null : `Left out: ${cards.join(" and ")}.`,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** How a budget stands, in a sentence or two. */
export function budgetSentence(budget: Budget & BurnUp, currency: string): string {
  const { amount, spent, left, spentPercent, days, daysGone, atThisPace, passedOn } = budget;
  const money = (text: string) => formatMoney(text, currency);
  const standing = `${money(spent)} of ${money(amount)} spent (${formatPercent(spentPercent, 0)})`;
  if (passedOn !== null) {
    return `${standing}: passed on ${showDay(passedOn)}, by ${money(left.replace("-", ""))} so far.`;
  }
  if (daysGone === 0) return `${standing}: it begins on ${showDay(budget.from)}.`;
  if (daysGone === days) return `${standing}. It is over; ${money(left)} was not used.`;
  const gone = `${standing}, with ${formatPercent((daysGone / days) * 100, 0)} of its days gone.`;
  if (atThisPace === null) return gone;
  const over = subtractAmounts(atThisPace, amount);
  const verdict = over.startsWith("-")
    ? "within what was agreed"
    : `${formatMoney(over, currency, { whole: true })} more than agreed`;
  return `${gone} At this pace it comes to ${formatMoney(atThisPace, currency, { whole: true })} by ${showDay(budget.to)}: ${verdict}.`;
}

/** How all budgets stand. */
export function budgetsSentence(
  budgets: readonly (Budget & BurnUp)[],
  currency: string | null,
): string {
  if (budgets.length === 0 || currency === null) {
    return "Nothing is agreed yet: give a client a budget below, and see how it is used up.";
  }
  const passed = budgets.filter(({ passedOn }) => passedOn !== null);
  const fast = budgets.filter(
    ({ passedOn, atThisPace, amount }) =>
      passedOn === null && atThisPace !== null && Number(atThisPace) > Number(amount),
  );
  if (passed.length === 0 && fast.length === 0) {
    return budgets.length === 1
      ? "The budget holds."
      : `All ${budgets.length} budgets hold, at the pace so far.`;
  }
  const has = passed.length === 1 ? "has" : "have";
  const sentences = [
    passed.length === 0 ? null : `${namesOf(passed)} ${has} passed what was agreed.`,
    fast.length === 0 ? null : `${namesOf(fast)} will at the pace so far pass what was agreed.`,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

function namesOf(budgets: readonly Budget[]): string {
  const names = [...new Set(budgets.map(({ client }) => client))];
  return names.length === 1
    ? String(names[0])
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function personDays(text: string): string {
  return text === "1" ? "1 person-day" : `${Number(text).toLocaleString("en-GB")} person-days`;
}
