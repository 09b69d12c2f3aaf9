import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { monthsBefore, toDayNumber, toIsoDay } from "@/lib/dates/day";
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
  | { outcome: "no-quote" | "no-history" | "due" }
  | { outcome: "over"; overBy: number }
  | { outcome: "chance"; chance: number; atRisk: number; remaining: number[] }
);

/** The cards in progress on a morning, by METRICS sections 5 and 6 word by word: nothing is kept, everything counted again. */
function plainMorning(
  rows: PlainRow[],
  day: number,
  from: number,
  isWorking: (day: number) => boolean,
) {
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
    const a = count(row.committed, day);
    if (a > sla) return [{ number: index + 1, outcome: "over", overBy: a - sla }];
    if (c >= sla) return [{ number: index + 1, outcome: "due" }];

    const events = rows.filter((other) => other.released < day && inGroup(other)).map(cycleOf);
    const censored = rows
      .filter((other) => other.committed <= day && other.released >= day && inGroup(other))
      .map((other) => count(other.committed, day - 1));
    // On the days since `from` alone: who was going on at each age, and who ended at it.
    const group = rows.filter((other) => other.committed < day && inGroup(other));
    const dayAtAge = (other: PlainRow, age: number) => {
      let days = 0;
      for (let one = other.committed; ; one += 1) {
        if (isWorking(one)) days += 1;
        if (days >= age) return one;
      }
    };
    const hazards = Array.from({ length: sla - c }, (_, place) => {
      const age = c + 1 + place;
      const exposed = group.filter((other) => {
        const reached = dayAtAge(other, age);
        const last = cycleOf(other);
        return reached >= from && reached < day && last >= age;
      });
      const ended = exposed.filter((other) => cycleOf(other) === age && other.released < day);
      return { exposed: exposed.length, ended: ended.length };
    });
    const inWindow = {
      atRisk: hazards[0]?.exposed ?? 0,
      chance:
        1 - hazards.reduce((share, { exposed, ended }) => share * (1 - ended / (exposed || 1)), 1),
    };
    const atRisk = [...events, ...censored].filter((days) => days > c).length;
    const survival = (t: number) =>
      [...new Set(events)]
        .filter((days) => days <= t)
        .reduce((share, days) => {
          const atThatAge = [...events, ...censored].filter((other) => other >= days).length;
          return share * (1 - events.filter((other) => other === days).length / atThatAge);
        }, 1);
    const all = { atRisk, chance: (survival(c) - survival(sla)) / survival(c) };
    const used = inWindow.atRisk >= 5 ? inWindow : all;
    if (used.atRisk < 5) return [{ number: index + 1, outcome: "no-history" }];
    return [
      {
        number: index + 1,
        outcome: "chance",
        ...used,
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
      const { cards, summary, history } = await loadOpenCards(context, morning);
      const day = toDayNumber(morning);
      const months = history?.months ?? null;
      const from = months === null ? -Infinity : monthsBefore(day, months);
      const expected = plainMorning(rows, day, from, isWorking);
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
        const isSure = plain.chance < 1e-12 || plain.chance > 1 - 1e-12;
        const made = Math.round(plain.chance) * plain.atRisk;
        more += 1 - (isSure ? (made + 1) / (plain.atRisk + 2) : plain.chance);
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
