import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadSlaTable, type SlaTableRow } from "@/lib/services/planning/load-sla-table";
import type { ServiceContext } from "@/lib/services/team/service-context";
import type { SlaGrouping } from "@/lib/services/team/team-groups";
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
  leadAll: { items: number; mean: number; sd: number; max: number };
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

  function expectFigures(row: SlaTableRow | Figures | undefined, figures: Figures) {
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
    const { items, mean, sd, max } = reference.leadAll;
    expectFigures(lead, { items, mean, sd, max });
  });

  test("has every item in order of release, equal days in the order of the file", async () => {
    const { points, items, mean, sd } = await loadCommittedToDone(context, {});
    expect(items).toBe(3238);
    expectFigures({ mean, sd }, { mean: reference.all.mean ?? 0, sd: reference.all.sd ?? 0 });
    const keys = points.released.map((day, index) => [day, points.number[index] as number]);
    const sorted = [...keys].sort(([a = 0, m = 0], [b = 0, n = 0]) => a - b || m - n);
    expect(keys).toEqual(sorted);
  });
});
