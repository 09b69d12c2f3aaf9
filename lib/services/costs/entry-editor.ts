import "server-only";
import { amountDigits, currencyDigits } from "@/lib/cards/costs/currency";
import { Problem } from "@/lib/cards/problem";
import type { IsoDay } from "@/lib/dates/day";
import { findLastListId } from "@/lib/db/card-changes";
import type { Database } from "@/lib/db/client";
import { getCurrency } from "@/lib/db/cost-currency";
import { findVersions } from "@/lib/db/settings-versions";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { amountText } from "@/lib/metrics/costs/money";
import { currencyOf, spelledClient } from "@/lib/services/costs/cost-money";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";

export type CostContext = ServiceContext & { source: Source };

type Entry = { id: number; client: string | null; from: IsoDay; amount: string };
type Input<Row extends Entry> = Omit<Row, "id"> & { currency?: string | undefined };
/** A row with the change that made it what it is. */
export type Versioned<Row> = Row & { version: number };
type Saved<Row> = Row & { currency: string; revision: number };

type Kept<Row extends Entry> = {
  /** What change records and actions call it */
  entity: "day_rate" | "budget";
  /** For people: rate, budget */
  noun: string;
  find(teamId: number, db: Database): Promise<Row[]>;
  put(db: Database, teamId: number, row: Row): Promise<void>;
  remove(db: Database, teamId: number, id: number): Promise<void>;
  /** Refuses what does not go with the others */
  check(row: Row, others: readonly Row[]): void;
};

/** What was read before a change: with another version by now, it is refused. */
type Read = { version?: number | undefined };

const maxEntries = 500;

/** The ways to change the dated amounts of a team, alike for rates and budgets; each is one change. */
export function entryEditor<Row extends Entry>(kept: Kept<Row>) {
  const { entity, noun } = kept;
  const gone = () =>
    new Problem({
      status: 404,
      code: `${entity.replace("_", "-")}-not-found`,
      message: `There is no such ${noun}. It may have been removed.`,
    });

  /** A 409 Problem with both sides where a row is another by now than the one that was read. */
  async function refuseOther(tx: Database, teamId: number, stored: Row, yours: object, read: Read) {
    const version = (await findVersions(teamId, entity, tx)).get(stored.id) ?? 0;
    if (read.version === undefined || read.version === version) return;
    const currency = await getCurrency(teamId, tx);
    const current = { ...stored, amount: amountText(stored.amount, amountDigits(currency)) };
    throw changedMeanwhile({ current, yours, version });
  }

  async function save(context: CostContext, id: number | null, input: Input<Row>, read: Read = {}) {
    const client = input.client === null ? null : await spelledClient(context, input.client);
    const action = `${id === null ? "add" : "edit"}-${entity}`;
    const { result, revision } = await writeTeam(
      { ...context, action, request: { id, ...input } },
      async (write) => {
        const { tx, record } = write;
        const known = await kept.find(context.teamId, tx);
        const before = known.find((row) => row.id === id) ?? null;
        if (id !== null && before === null) throw gone();
        if (before) await refuseOther(tx, context.teamId, before, input, read);
        if (id === null && known.length >= maxEntries) throw tooMany(noun);
        const { currency: given, ...fields } = input;
        const currency = await currencyOf(write, context.teamId, { ...input, currency: given });
        // A key that was used once is never given again, so that undoing finds its place free.
        const last = await findLastListId(context.teamId, entity, tx);
        const next = Math.max(last, ...known.map((row) => row.id)) + 1;
        const amount = amountText(input.amount, currencyDigits(currency));
        const row = { ...fields, client, amount, id: id ?? next } as unknown as Row;
        kept.check(
          row,
          known.filter((one) => one.id !== row.id),
        );
        await kept.put(tx, context.teamId, row);
        record(entity, row.id, before && { ...before, currency }, { ...row, currency });
        return { ...row, currency };
      },
    );
    return { ...result, revision } as Saved<Row>;
  }

  return {
    add: (context: CostContext, input: Input<Row>) => save(context, null, input),
    replace: (context: CostContext, id: number, input: Input<Row>, read?: Read) =>
      save(context, id, input, read),
    /** Removes it and answers the change that did; a 404 Problem when it is gone. */
    async remove(context: CostContext, id: number, read: Read = {}): Promise<number> {
      const { revision } = await writeTeam(
        { ...context, action: `remove-${entity}`, request: { id } },
        async ({ tx, record }) => {
          const before = (await kept.find(context.teamId, tx)).find((row) => row.id === id);
          if (!before) throw gone();
          await refuseOther(tx, context.teamId, before, { removed: true }, read);
          const currency = await getCurrency(context.teamId, tx);
          await kept.remove(tx, context.teamId, id);
          record(entity, id, currency === null ? before : { ...before, currency }, null);
          return {};
        },
      );
      return revision;
    },
    check: kept.check,
    /** The key from an address; a 404 Problem for anything that is none. */
    idOf(text: string): number {
      if (!/^[1-9]\d{0,8}$/.test(text)) throw gone();
      return Number(text);
    },
  };
}

function tooMany(noun: string): Problem {
  return new Problem({
    status: 422,
    code: "too-many-entries",
    message: `A team keeps up to ${maxEntries} ${noun}s. Remove one first.`,
  });
}
