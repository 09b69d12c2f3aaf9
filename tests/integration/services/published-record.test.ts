import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { SlaGroup, SlaGrouping } from "@/lib/metrics/sla-table";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import type { ServiceContext } from "@/lib/services/team/service-context";

import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { importText } from "@/tests/integration/services/support/import-text";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";

type Figures = Record<string, number | null>;
type Reference = {
  all: Figures;
  byType: Record<string, Figures>;
  bySize: Record<string, Figures>;
  mmfBySize: Record<string, Figures>;
  leadAll: Figures;
};

/** The record's sizes as a new team names them. */
const sizeNames: Record<string, string | null> = { Small: "S", Medium: "M", Large: "L" };

describe("the published record through the services", () => {
  needsReferenceData();

  let context: ServiceContext;
  let reference: Reference;

  beforeAll(async () => {
    if (referenceDataMissing) return;
    reference = JSON.parse(await readFile(referenceFile("7digital-reference.json"), "utf8"));
    const holidays = (await readFile(referenceFile("7digital-holidays.csv"), "utf8"))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => ({ day: line.slice(0, 10), name: line.slice(11) }));
    ({ context } = await makeTeam({ holidays }));
    const outcome = await importText(context, await readFile(referenceFile("7digital2012.csv")), {
      options: { kinds: { MMF: "feature" } },
    });
    expect(outcome).toMatchObject({ status: "imported", rows: 3238, created: 3238, skipped: 0 });
  });

  const rowsOf = async (by: SlaGrouping, filter: CardFilter = {}) =>
    (await loadSlaTable(context, by, filter)).rows;

  function expectFigures(row: SlaGroup | Figures | undefined, figures: Figures) {
    const found = row as Figures | undefined;
    for (const [figure, value] of Object.entries(figures)) {
      if (value === null) expect.soft(found?.[figure], figure).toBeNull();
      else expect.soft(found?.[figure], figure).toBeCloseTo(value, 9);
    }
  }

  test("has the reference's figures to nine decimals by type, and no other type", async () => {
    const rows = await rowsOf("type");
    expect(rows.map((row) => row.type).sort()).toEqual(Object.keys(reference.byType).sort());
    for (const row of rows) expectFigures(row, reference.byType[row.type ?? ""] ?? {});
  });

  test("has them of all cards, however they are grouped", async () => {
    for (const by of ["type", "size", "type,size"] as const) {
      const { total } = await loadSlaTable(context, by, {});
      expectFigures(total as unknown as Figures, reference.all);
    }
  });

  test("has them by size, and the features by size", async () => {
    for (const [groups, filter] of [
      [reference.bySize, {}],
      [reference.mmfBySize, { type: ["MMF"] }],
      [reference.mmfBySize, { kind: ["feature"] }],
    ] as [Record<string, Figures>, CardFilter][]) {
      const rows = await rowsOf("size", filter);
      expect(rows).toHaveLength(Object.keys(groups).length);
      for (const [name, figures] of Object.entries(groups)) {
        const size = sizeNames[name] ?? null;
        expectFigures(
          rows.find((row) => row.size === size),
          figures,
        );
      }
    }
  });

  test("has them by type and size together", async () => {
    const rows = (await rowsOf("type,size")).filter((row) => row.type === "MMF");
    for (const [name, figures] of Object.entries(reference.mmfBySize)) {
      expectFigures(
        rows.find((row) => row.size === (sizeNames[name] ?? null)),
        figures,
      );
    }
  });

  test("has the reference's lead times, none where a card was prioritised after its release", async () => {
    const [lead] = await query<Figures>(
      `select count(lead_days)::int as items, avg(lead_days)::float8 as mean,
              stddev_samp(lead_days)::float8 as sd, max(lead_days) as max
       from cards where team_id = $1`,
      [context.teamId],
    );
    const { items = null, mean = null, sd = null, max = null } = reference.leadAll;
    expectFigures(lead, { items, mean, sd, max });
  });

  test("has lead times as its measure where asked, as a count day by day has them", async () => {
    const { total, leftOut } = await loadSlaTable(context, "type", { measure: "lead" });
    expectFigures(total as unknown as Figures, reference.leadAll);
    expect(leftOut).toEqual({
      excluded: 0,
      noCommitDay: 0,
      noPrioritisedDay: 0,
      prioritisedAfterRelease: 3,
    });
    const days = await slowLeadTimes();
    expect(total.histogram).toEqual(
      [...new Set(days)]
        .sort((a, b) => a - b)
        .map((day) => [day, days.filter((one) => one === day).length]),
    );
    const { points, items, sd } = await loadCommittedToDone(context, { measure: "lead" });
    expect([items, sd]).toEqual([3235, expect.closeTo(reference.leadAll.sd ?? 0, 9)]);
    expect(points.leadDays.map(Number).sort((a, b) => a - b)).toEqual(days.sort((a, b) => a - b));
  });

  test("has by type and size the lead times that numpy 2.4 gives (std with ddof 1, quantile)", async () => {
    const types = await rowsOf("type", { measure: "lead" });
    const sizes = await rowsOf("size", { measure: "lead" });
    const names = ["items", "mean", "sd", "over", "max", "median", "p95"];
    const figures = (row: number[]): Figures =>
      Object.fromEntries(names.map((name, place) => [name, row[place] ?? null]));
    const byType: Record<string, number[]> = {
      MMF: [1348, 10.09347181008902, 15.55568636500845, 126, 156, 5, 37.64999999999986],
      "Production Bug": [745, 8.198657718120806, 14.787318321524502, 68, 163, 4, 32],
      Infrastructure: [568, 5.015845070422535, 7.623279277247913, 45, 82, 3, 18],
      Support: [173, 6.456647398843931, 13.605941942275717, 10, 108, 2, 24.4],
      "Feature Bug": [94, 8.659574468085106, 13.06604660984048, 6, 92, 6, 26.39999999999998],
    };
    const bySize: [string | null, number[]][] = [
      ["S", [1416, 7.380649717514125, 11.946163977717525, 115, 156, 3, 26]],
      ["M", [245, 16.220408163265308, 20.13154465004249, 31, 119, 9, 55.7999999999999]],
      ["L", [31, 38.935483870967744, 31.243063746343193, 4, 149, 33, 84]],
      [null, [1543, 7.123136746597537, 12.003204393230673, 124, 163, 3, 26]],
    ];
    for (const [type, row] of Object.entries(byType)) {
      expectFigures(
        types.find((one) => one.type === type),
        figures(row),
      );
    }
    for (const [size, row] of bySize) {
      expectFigures(
        sizes.find((one) => one.size === size),
        figures(row),
      );
    }
  });

  /** Straight from the definition, with the file's own days: every day looked at, weekends and holidays left out. */
  async function slowLeadTimes(): Promise<number[]> {
    const lines = (await readFile(referenceFile("7digital2012.csv"), "utf8")).trim().split(/\r?\n/);
    const free = await readFile(referenceFile("7digital-holidays.csv"), "utf8");
    const dayOf = (text = "") =>
      Date.parse(text.replaceAll('"', "").split("/").reverse().join("-"));
    return lines.slice(1).flatMap((line) => {
      const [, , prioritised, , done] = line.split(",");
      let count = 0;
      for (let at = dayOf(prioritised); at <= dayOf(done); at += 86_400_000) {
        const day = new Date(at);
        const isOff = [0, 6].includes(day.getUTCDay());
        if (!isOff && !free.includes(day.toISOString().slice(0, 10))) count += 1;
      }
      return dayOf(prioritised) > dayOf(done) ? [] : [Math.max(1, count)];
    });
  }

  test("has every item in order of release, equal days in the order of the file", async () => {
    const { points, items, mean, sd } = await loadCommittedToDone(context, {});
    expect(items).toBe(3238);
    expectFigures({ mean, sd }, { mean: reference.all.mean ?? 0, sd: reference.all.sd ?? 0 });
    const keys = points.released.map((day, index) => [day, points.number[index] as number]);
    const sorted = [...keys].sort(([a = 0, m = 0], [b = 0, n = 0]) => a - b || m - n);
    expect(keys).toEqual(sorted);
  });
});
