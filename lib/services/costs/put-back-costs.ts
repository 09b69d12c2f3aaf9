import "server-only";
import type { Budget, DayRate } from "@/lib/cards/costs/cost-entries";
import { fitsCurrency } from "@/lib/cards/costs/cost-schemas";
import { Problem } from "@/lib/cards/problem";
import { deleteBudget, findBudgets, putBudget } from "@/lib/db/budgets";
import { getCardPeople, putCardPeople } from "@/lib/db/card-people";
import { findCardsByNumber } from "@/lib/db/cards";
import { findEntityChanges } from "@/lib/db/change-records";
import { deleteCurrency, getCurrency, putCurrency } from "@/lib/db/cost-currency";
import { deleteDayRate, findDayRates, putDayRate } from "@/lib/db/day-rates";
import type { TeamWrite } from "@/lib/db/write-team";
import { budgetEditor } from "@/lib/services/costs/budgets";
import { dayRateEditor } from "@/lib/services/costs/day-rates";
import { cannotUndo } from "@/lib/services/team/undo-problems";

type Side = { [column: string]: unknown };

/**
 * Gives rates, budgets, the currency and people per card back what a change took from them; answers
 * how many. A 409 Problem where what it did was changed since, or what was does not fit any more.
 */
export async function putBackCosts(
  write: TeamWrite,
  teamId: number,
  revision: number,
): Promise<number> {
  const changesOf = (entity: string) =>
    findEntityChanges<Side>(teamId, revision, entity, () => 0, write.tx);
  const done: Done[] = [];
  for (const [entity, kept] of Object.entries(entities)) {
    for (const { id, before, after } of await changesOf(entity)) {
      const now = await kept.get(write, teamId, id);
      if (!isSame(now, after)) throw changedSince();
      const isDone = await kept.put(write, teamId, id, before);
      if (isDone === false) continue;
      write.record(entity, id, after, before);
      done.push({ entity, id, row: before });
    }
  }
  await refuseUnfit(write, teamId, done);
  return done.length;
}

type Done = { entity: string; id: number; row: Side | null };

/** What saving checks holds for what comes back as well: a 409 Problem where it does not. */
async function refuseUnfit({ tx }: TeamWrite, teamId: number, done: readonly Done[]) {
  const code = await getCurrency(teamId, tx);
  const rates = await findDayRates(teamId, tx);
  const budgets = await findBudgets(teamId, tx);
  for (const { amount } of [...rates, ...budgets]) {
    if (code === null || fitsCurrency(amount, code)) continue;
    throw cannotUndo(`${amount} has more decimals than an amount in ${code}.`);
  }
  for (const { entity, id, row } of done) {
    const was = row?.currency ?? code;
    if (was !== code) throw cannotUndo(`the amount was in ${was}, and this team has ${code} now.`);
    if (entity === "day_rate") checkOne(rates, id, dayRateEditor.check);
    if (entity === "budget") checkOne(budgets, id, budgetEditor.check);
  }
}

function checkOne<Row extends { id: number }>(
  rows: readonly Row[],
  id: number,
  check: (row: Row, others: readonly Row[]) => void,
): void {
  const row = byId(rows, id);
  if (row === null) return;
  const others = rows.filter((one) => one !== row);
  try {
    check(row, others);
  } catch (error) {
    throw error instanceof Problem ? cannotUndo(error.message) : error;
  }
}

type Kept = {
  get(write: TeamWrite, teamId: number, id: number): Promise<Side | null>;
  /** Answers false where it has to stay as it is */
  put(write: TeamWrite, teamId: number, id: number, row: Side | null): Promise<unknown>;
};

const entities: Readonly<Record<string, Kept>> = {
  day_rate: {
    get: async ({ tx }, teamId, id) => byId(await findDayRates(teamId, tx), id),
    put: ({ tx }, teamId, id, row) =>
      row ? putDayRate(tx, teamId, row as DayRate) : deleteDayRate(tx, teamId, id),
  },
  budget: {
    get: async ({ tx }, teamId, id) => byId(await findBudgets(teamId, tx), id),
    put: ({ tx }, teamId, id, row) =>
      row ? putBudget(tx, teamId, row as Budget) : deleteBudget(tx, teamId, id),
  },
  card_people: {
    get: async ({ tx }, teamId, id) => ({ people: await getCardPeople(teamId, id, tx) }),
    async put({ tx }, teamId, id, row) {
      const [card] = await findCardsByNumber(tx, teamId, [id]);
      if (card && row) await putCardPeople(tx, teamId, id, String(row.people));
    },
  },
  currency: {
    async get({ tx }, teamId) {
      const code = await getCurrency(teamId, tx);
      return code === null ? null : { code };
    },
    // Amounts are in it: it goes only where none is left.
    async put({ tx }, teamId, _id, row) {
      if (row) return putCurrency(tx, teamId, String(row.code));
      const amounts =
        (await findDayRates(teamId, tx)).length + (await findBudgets(teamId, tx)).length;
      if (amounts > 0) return false;
      return deleteCurrency(tx, teamId);
    },
  },
};

function byId<Row extends { id: number }>(rows: readonly Row[], id: number): Row | null {
  return rows.find((row) => row.id === id) ?? null;
}

/** Whether a stored row is still what a change made of it. */
function isSame(now: Side | null, then: Side | null): boolean {
  if (now === null || then === null) return now === then;
  return Object.entries(now).every(([column, value]) =>
    column === "amount" ? Number(value) === Number(then[column]) : value === then[column],
  );
}

function changedSince(): Problem {
  return cannotUndo("what it did to rates, budgets, the currency or people was changed since.");
}
