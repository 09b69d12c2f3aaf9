import { readFile } from "node:fs/promises";
import { mean, sampleStandardDeviation } from "simple-statistics";
import { beforeAll, describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { bytesSource } from "@/lib/files/file-source";
import { loadBackTest } from "@/lib/services/evidence/load-back-test";
import { loadBeforeAfter } from "@/lib/services/evidence/load-before-after";
import { loadDefinitions } from "@/lib/services/evidence/load-definitions";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { loadReliability } from "@/lib/services/evidence/load-reliability";
import { loadRuleGrid } from "@/lib/services/evidence/load-rule-grid";
import { loadSlaOverTime } from "@/lib/services/evidence/load-sla-over-time";
import { loadSpread } from "@/lib/services/evidence/load-spread";
import { loadSureness } from "@/lib/services/evidence/load-sureness";
import { importCards } from "@/lib/services/import/import-cards";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { readPlainly } from "@/tests/integration/quotes/plain-record";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";

describe("evidence from the published record", () => {
  needsReferenceData();
  let context: ServiceContext;

  beforeAll(async () => {
    if (referenceDataMissing) return;
    const { holidays } = await readPlainly();
    ({ context } = await makeTeam({
      holidays: [...holidays].map((day) => ({ day: toIsoDay(day), name: "Holiday" })),
    }));
    await importCards(context, {
      source: bytesSource("record.csv", await readFile(referenceFile("7digital2012.csv"))),
      options: {},
      dryRun: false,
    });
  });

  test("MMFs breach their back-tests as often as the reference says", async () => {
    const { backtestMMF } = JSON.parse(
      await readFile(referenceFile("7digital-reference.json"), "utf8"),
    );
    const all = await loadBackTest(context, { type: ["MMF"] }, plain);
    expect(all.total).toMatchObject(backtestMMF["mean+1sd, all"]);
    const options = { ...plain, window: { kind: "last", cards: 30 } } as const;
    const last = await loadBackTest(context, { type: ["MMF"], rule: "p85" }, options);
    expect(last.total).toMatchObject(backtestMMF["p85, last 30"]);
  });

  test("the grid has the back-test's row of the rule in use, and recommends a rule of all history", async () => {
    const grid = await loadRuleGrid(context, {}, "type");
    const { total } = await loadBackTest(context, {}, plain);
    expect(grid.rows).toHaveLength(126);
    expect(grid.current).toMatchObject({ rule: "mean+1sd", window: "all", openCards: false });
    expect(grid.current.quoted).toBe(total.quoted);
    expect(grid.current.breached).toBe(total.breached);
    expect(grid.recommended).toMatchObject({
      row: { rule: "p80", window: "all" },
      reason: "shorter",
    });
  });

  test("given quotes held as often as a plain count of late releases says", async () => {
    const found = await loadGivenQuotes(context, {});
    const late = found.quotes.filter(({ dueOn, released }) => (released ?? "9") > dueOn);
    expect(found.live.quoted).toBe(0);
    expect(found.reconstructed).toEqual(found.together);
    expect(found.together).toMatchObject({ quoted: 3224, breached: late.length, pending: 0 });
    expect(found.withoutQuote).toBe(3238 - 3224);
    expect(found.drift?.nominalPercent).toBeCloseTo(15.866, 3);
    expect(found.drift?.points).toHaveLength(3224);
  });

  test("each SLA lies in its interval, and over time ends at the table's", async () => {
    const [{ rows }, time, table] = await Promise.all([
      loadSureness(context, {}, "type"),
      loadSlaOverTime(context, {}, "type", { kind: "all" }),
      loadSlaTable(context, "type", {}),
    ]);
    for (const { items, sla, slaLow, slaHigh } of rows.filter((row) => row.slaLow !== null)) {
      expect(items).toBeGreaterThanOrEqual(10);
      expect(slaLow).toBeLessThan(sla ?? 0);
      expect(slaHigh).toBeGreaterThan(sla ?? 0);
    }
    expect(time.total.at(-1)?.sla).toBeCloseTo(table.total.sla ?? 0, 9);
    const mmf = time.groups.find(({ type }) => type === "MMF");
    expect(mmf?.points.at(-1)?.p85).toBe(table.rows.find(({ type }) => type === "MMF")?.p85);
  });

  test("calendar days and other holidays move the SLA as a plain count says", async () => {
    const { rows: plainRows } = await readPlainly();
    const { rows } = await loadDefinitions(context, {});
    const calendar = plainRows.map(({ committed, released }) => released - committed + 1);
    const centre = mean(calendar);
    const found = rows.find(({ definition }) => definition === "calendar-days");
    expect(found?.sla).toBeCloseTo(centre + sampleStandardDeviation(calendar), 9);
  });

  test("two windows around a day hold the cards committed and released in them", async () => {
    const { rows } = await readPlainly();
    const day = toDayNumber("2011-01-01");
    const { result } = await loadBeforeAfter(context, { type: ["MMF"] }, "2011-01-01");
    const inside = (from: number, to: number) =>
      rows.filter((row) => row.type === "MMF" && row.committed >= from && row.released <= to)
        .length;
    expect(result?.before.items).toBe(inside(day - 365, day - 1));
    expect(result?.after.items).toBe(inside(day, day + 364));
    expect(result?.mean.p).toBeLessThan(0.05);
  });

  test("chances by the chosen history are within 5 points on average, with a bias below 3", async () => {
    const { said, allHistory } = await loadReliability(context);
    expect(said?.count).toBe(3076);
    expect(said?.meanGap).toBeLessThanOrEqual(5);
    expect(Math.abs(said?.bias ?? 9)).toBeLessThanOrEqual(3);
    expect(allHistory?.said).toBeCloseTo(68.7, 1);
    expect(allHistory?.happened).toBeCloseTo(73.5, 1);
  });

  test("outliers took far longer than their own type's cards", async () => {
    const { outliers, survival, open } = await loadSpread(context, {});
    expect(open).toBe(0);
    expect(survival.at(-1)?.share).toBeCloseTo(0, 9);
    expect(outliers.length).toBeGreaterThan(5);
    for (const { timesMedian } of outliers) expect(timesMedian).toBeGreaterThan(2);
  });
});

const plain = { by: "type", window: { kind: "all" }, minHistory: 10, openCards: false } as const;
