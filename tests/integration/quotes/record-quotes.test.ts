import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { cardPatchSchema } from "@/lib/cards/fields/card-schema";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { findCommittedCards } from "@/lib/db/committed-cards";
import { bytesSource } from "@/lib/files/file-source";
import { editCard } from "@/lib/services/cards/edit-card";
import { loadQuotes } from "@/lib/services/cards/load-quotes";
import { importCards } from "@/lib/services/import/import-cards";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { type PlainRow, readPlainly } from "@/tests/integration/quotes/plain-record";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";

/** Quotes of all rows, the slow way: every group again for every card, days counted one by one. */
function plainQuotes(
  rows: PlainRow[],
  isWorking: (day: number) => boolean,
  excluded: ReadonlySet<PlainRow>,
) {
  const daysOf = (from: number, to: number) => {
    let days = 0;
    for (let day = from; day <= to; day += 1) if (isWorking(day)) days += 1;
    return Math.max(1, days);
  };
  const cycleDays = rows.map((row) => daysOf(row.committed, row.released));
  const memory = new Map<string, { sla: number; items: number; wholeDays: number } | null>();
  const slaOf = (key: string, committed: number, isIn: (row: PlainRow) => boolean) => {
    const place = `${key}|${committed}`;
    let known = memory.get(place);
    if (known === undefined) {
      const past: number[] = [];
      for (const [index, row] of rows.entries()) {
        if (row.released < committed && !excluded.has(row) && isIn(row))
          past.push(cycleDays[index] ?? 0);
      }
      known = null;
      if (past.length >= 10) {
        const mean = past.reduce((sum, days) => sum + days, 0) / past.length;
        const squares = past.reduce((sum, days) => sum + (days - mean) ** 2, 0);
        const sla = mean + Math.sqrt(squares / (past.length - 1));
        known = { sla, items: past.length, wholeDays: Math.max(1, Math.floor(sla + 1e-9)) };
      }
      memory.set(place, known);
    }
    return known;
  };
  return rows.map(({ type, size, committed }) => {
    const found =
      slaOf(`${type}|${size}`, committed, (row) => row.type === type && row.size === size) ??
      slaOf(`type ${type}`, committed, (row) => row.type === type) ??
      slaOf("team", committed, () => true);
    if (found === null) return null;
    let due = committed;
    for (let left = found.wholeDays; ; due += 1) {
      if (isWorking(due)) left -= 1;
      if (left === 0) break;
    }
    return { ...found, due: toIsoDay(due) };
  });
}

describe("the published record", () => {
  needsReferenceData();
  let context: ServiceContext;
  let rows: PlainRow[];
  let holidays: Set<number>;
  let current: Set<number>;
  const excluded = new Set<PlainRow>();

  beforeAll(async () => {
    if (referenceDataMissing) return;
    ({ rows, holidays } = await readPlainly());
    ({ context } = await makeTeam({
      holidays: [...holidays].map((day) => ({ day: toIsoDay(day), name: "Holiday" })),
    }));
    const outcome = await importCards(context, {
      source: bytesSource("record.csv", await readFile(referenceFile("7digital2012.csv"))),
      options: {},
      dryRun: false,
    });
    expect(outcome).toMatchObject({ status: "imported", created: 3238 });
  });

  async function expectEveryQuote(off: Set<number>): Promise<void> {
    const isWorking = (day: number) => (day + 3) % 7 < 5 && !off.has(day);
    const expected = plainQuotes(rows, isWorking, excluded);
    const quotes = await loadQuotes(context);
    expect(quotes.size).toBe(3238);
    for (const [index, quote] of expected.entries()) {
      const given = quotes.get(index + 1);
      if (quote === null) {
        expect(given, `card ${index + 1}`).toBeNull();
        continue;
      }
      expect(given, `card ${index + 1}`).toMatchObject({
        items: quote.items,
        wholeDays: quote.wholeDays,
        dueOn: quote.due,
        reconstructed: true,
      });
      expect(given?.slaDays, `card ${index + 1}`).toBeCloseTo(quote.sla, 9);
    }
  }

  test("has the quotes of a slow, plain re-computation, every one", async () => {
    await expectEveryQuote(holidays);
    const cards = await findCommittedCards(context.teamId);
    expect(cards.map((card) => card.committed)).toEqual(rows.map((row) => row.committed));
  });

  test("has them still after holidays were taken away and added", async () => {
    const others = new Set([...[...holidays].slice(3), toDayNumber("2011-08-09")]);
    await changeCalendar(
      { ...context, source: "api" },
      { holidays: [...others].map((day) => ({ day: toIsoDay(day), name: "Holiday" })) },
    );
    current = others;
    await expectEveryQuote(current);
  });

  test("has them still after days were corrected and cards excluded", async () => {
    const edit = async (number: number, change: Record<string, unknown>) => {
      const patch = cardPatchSchema.parse({ version: 1, ...change });
      await editCard({ ...context, source: "api" }, number, patch);
    };
    const rowOf = (number: number) => rows[number - 1] as PlainRow;
    for (const number of [7, 300, 1_500, 2_900]) {
      await edit(number, { excludedReason: "Not the team's work" });
      excluded.add(rowOf(number));
    }
    for (const number of [20, 900]) {
      rowOf(number).released += 40;
      await edit(number, { released: toIsoDay(rowOf(number).released) });
    }
    rowOf(1_200).committed -= 60;
    await edit(1_200, { committed: toIsoDay(rowOf(1_200).committed) });
    await expectEveryQuote(current);
  });
});
