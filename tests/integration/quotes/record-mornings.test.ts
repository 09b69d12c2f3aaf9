import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { bytesSource } from "@/lib/files/file-source";
import { importCards } from "@/lib/services/import/import-cards";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { type PlainRow, readPlainly } from "@/tests/integration/quotes/plain-record";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";

type PlainCard = { number: number } & (
  | { outcome: "no-quote" | "no-history" }
  | { outcome: "over"; overBy: number }
  | { outcome: "chance"; chance: number; atRisk: number; remaining: number[] }
);

/** The cards in progress on a morning, by METRICS sections 5 and 6 word by word: nothing is kept, everything counted anew. */
function plainMorning(rows: PlainRow[], day: number, isWorking: (day: number) => boolean) {
  const count = (from: number, to: number) => {
    let days = 0;
    for (let one = from; one <= to; one += 1) if (isWorking(one)) days += 1;
    return days;
  };
  const cycleOf = (row: PlainRow) => Math.max(1, count(row.committed, row.released));
  return rows.flatMap((row, index): PlainCard[] => {
    if (row.committed > day || row.released < day) return [];
    const groups = [
      (other: PlainRow) => other.type === row.type && other.size === row.size,
      (other: PlainRow) => other.type === row.type,
      () => true,
    ];
    const inGroup = groups.find(
      (isIn) => rows.filter((other) => other.released < row.committed && isIn(other)).length >= 10,
    );
    if (!inGroup) return [{ number: index + 1, outcome: "no-quote" }];
    const past = rows.filter((other) => other.released < row.committed && inGroup(other));
    const cycles = past.map(cycleOf);
    const mean = cycles.reduce((sum, days) => sum + days, 0) / cycles.length;
    const squares = cycles.reduce((sum, days) => sum + (days - mean) ** 2, 0);
    const sla = Math.max(1, Math.floor(mean + Math.sqrt(squares / (cycles.length - 1)) + 1e-9));
    const c = count(row.committed, day - 1);
    if (c >= sla) return [{ number: index + 1, outcome: "over", overBy: c + 1 - sla }];

    const events = rows.filter((other) => other.released < day && inGroup(other)).map(cycleOf);
    const censored = rows
      .filter((other) => other.committed <= day && other.released >= day && inGroup(other))
      .map((other) => count(other.committed, day - 1));
    const atRisk = [...events, ...censored].filter((days) => days > c).length;
    if (atRisk < 5) return [{ number: index + 1, outcome: "no-history" }];
    const survival = (t: number) =>
      [...new Set(events)]
        .filter((days) => days <= t)
        .reduce((share, days) => {
          const atThatAge = [...events, ...censored].filter((other) => other >= days).length;
          return share * (1 - events.filter((other) => other === days).length / atThatAge);
        }, 1);
    return [
      {
        number: index + 1,
        outcome: "chance",
        chance: (survival(c) - survival(sla)) / survival(c),
        atRisk,
        remaining: events.filter((days) => days > c).map((days) => days - c),
      },
    ];
  });
}

/** The quantile of R's type 7. */
function quantileOf(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

describe("the mornings of the published record", () => {
  needsReferenceData();
  let context: ServiceContext;
  let rows: PlainRow[];
  let holidays: Set<number>;

  beforeAll(async () => {
    if (referenceDataMissing) return;
    ({ rows, holidays } = await readPlainly());
    ({ context } = await makeTeam({
      holidays: [...holidays].map((day) => ({ day: toIsoDay(day), name: "Holiday" })),
    }));
    await importCards(context, {
      source: bytesSource("record.csv", await readFile(referenceFile("7digital2012.csv"))),
      options: {},
      dryRun: false,
    });
  });

  test.each(["2009-07-11", "2009-12-28", "2010-02-26", "2011-06-30", "2012-05-05"])(
    "of %s have the outlook of every card that a slow, plain re-computation has",
    async (morning) => {
      const isWorking = (day: number) => (day + 3) % 7 < 5 && !holidays.has(day);
      const expected = plainMorning(rows, toDayNumber(morning), isWorking);
      const { cards, summary } = await loadOpenCards(context, morning);
      expect(cards.map((card) => card.number).sort((a, b) => a - b)).toEqual(
        expected.map((card) => card.number),
      );
      let more = 0;
      for (const plain of expected) {
        const card = cards.find((one) => one.number === plain.number);
        const name = `card ${plain.number}`;
        if (plain.outcome !== "chance") {
          expect(card?.chance, name).toEqual({ reason: plain.outcome });
          expect(card?.overBy, name).toBe("overBy" in plain ? plain.overBy : null);
          continue;
        }
        more += 1 - plain.chance;
        expect(card?.chance, name).toMatchObject({
          value: expect.closeTo(plain.chance, 9),
          atRisk: plain.atRisk,
        });
        const { remaining } = plain;
        expect(card?.remaining, name).toEqual(
          remaining.length < 5
            ? null
            : {
                cards: remaining.length,
                median: expect.closeTo(quantileOf(remaining, 0.5), 9),
                p85: expect.closeTo(quantileOf(remaining, 0.85), 9),
              },
        );
      }
      expect(summary.expectedMore).toBeCloseTo(more, 9);
      expect(summary.alreadyOver).toBe(expected.filter((one) => one.outcome === "over").length);
    },
  );
});
