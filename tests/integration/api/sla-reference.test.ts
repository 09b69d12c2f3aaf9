import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { kinds } from "@/lib/cards/kinds";
import { toDayNumber } from "@/lib/dates/day";
import { slaTableSchema } from "@/lib/server/openapi/figure-schemas";
import { get } from "@/tests/integration/api/support/call-api";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";
import { recordFlow } from "@/tests/unit/metrics/hidden-work/flow-record";
import { recordCalendar } from "@/tests/unit/metrics/reference-record";

type Figures = Record<string, number>;
type Row = { type?: string; size?: string | null; items: number; [figure: string]: unknown };
type Reference = {
  all: Figures;
  byType: Record<string, Figures>;
  bySize: Record<string, Figures>;
  mmfBySize: Record<string, Figures>;
  "asOf2011-06-30MMF": { released: number; sla: number; wholeDays: number };
};

const described = [
  // Group, items, mean, SD, SLA and % over, as METRICS section 8 prints them
  ["MMF", 1350, 6.4126, 8.5622, 14.9748, 10.7407],
  ["Production Bug", 745, 5.5195, 7.9208, 13.4403, 10.0671],
  ["Infrastructure", 569, 3.4587, 4.5077, 7.9664, 9.6661],
  ["Support", 173, 4.4162, 8.3631, 12.7793, 8.6705],
  ["Feature Bug", 94, 5.7021, 10.3299, 16.032, 3.1915],
] as const;

describe("the published record through the API", () => {
  needsReferenceData();

  let team: string;
  let reference: Reference;

  beforeAll(async () => {
    if (referenceDataMissing) return;
    reference = JSON.parse(await readFile(referenceFile("7digital-reference.json"), "utf8"));
    team = await newTeam({ name: "Published record", holidays: await readHolidays() });
    const answer = await importCsv(team, await readFile(referenceFile("7digital2012.csv")));
    expect(answer.body).toMatchObject({ outcome: "imported", rows: 3238, created: 3238 });
  });

  test("has the figures of METRICS section 8 to four decimals, by type", async () => {
    const { rows, total } = (await get(`${team}/sla?by=type`)).body;

    for (const [type, items, mean, sd, sla, overPercent] of described) {
      const row = rows.find((one: Row) => one.type === type);
      expectClose(row, { items, mean, sd, sla, overPercent });
    }
    expectClose(total, { items: 3238, mean: 5.471, sd: 7.734, sla: 13.2049, overPercent: 9.3885 });
  });

  test("has every figure of the reference to full precision, by type and by size", async () => {
    const byType = (await get(`${team}/sla?by=type`)).body;
    const bySize = (await get(`${team}/sla?by=size`)).body;

    expect(Object.keys(reference.byType).length).toBeGreaterThan(8);
    for (const [type, figures] of Object.entries(reference.byType)) {
      expectExact(
        byType.rows.find((one: Row) => one.type === type),
        figures,
      );
    }
    for (const [size, figures] of Object.entries(reference.bySize)) {
      expectExact(
        bySize.rows.find((one: Row) => isSize(one.size, size)),
        figures,
      );
    }
    expectExact(byType.total, reference.all);
    expectExact(bySize.total, reference.all);
    expect(slaTableSchema.parse(byType)).toEqual(byType);
  });

  test("has every figure of features by size, narrowed by type or by kind", async () => {
    for (const query of ["by=size&type=MMF", "by=size&kind=feature", "by=size,type&type=mmf"]) {
      const { rows } = (await get(`${team}/sla?${query}`)).body;
      for (const [size, figures] of Object.entries(reference.mmfBySize)) {
        expectExact(
          rows.find((one: Row) => isSize(one.size, size)),
          figures,
        );
      }
    }
  });

  test("has the figures known at the end of a past day", async () => {
    const known = reference["asOf2011-06-30MMF"];
    const { total, asOf } = (await get(`${team}/sla?type=MMF&asOf=2011-06-29`)).body;

    expect(asOf).toBe("2011-06-29");
    expectExact(total, { items: known.released, sla: known.sla, wholeDays: known.wholeDays });
  });

  test("has groups of type and size that add up to the types and to all", async () => {
    const both: { rows: Row[]; total: Figures } = (await get(`${team}/sla?by=type,size`)).body;
    const types: { rows: Row[] } = (await get(`${team}/sla?by=type`)).body;

    for (const { type, items } of types.rows) {
      const parts = both.rows.filter((row) => row.type === type);
      expect(sum(parts)).toBe(items);
    }
    expect(sum(both.rows)).toBe(3238);
    expect(both.total.items).toBe(3238);
    expect(both.rows.every((row) => row.items > 0)).toBe(true);
  });

  test("takes a percentile for a rule, its plus as a plus or a space, and any number of SDs", async () => {
    const p85 = (await get(`${team}/sla?rule=p85&type=MMF`)).body;
    expect(p85).toMatchObject({ rule: "p85", ruleText: "85th percentile" });
    expect(p85.total.sla).toBeCloseTo(reference.byType.MMF?.p85 ?? Number.NaN, 9);
    expect(p85.total.sla).toBe(p85.total.p85);

    for (const rule of ["mean+1.5sd", "mean%2B1.5sd", "mean%201.5sd", "MEAN+1.5SD"]) {
      const { total, ...table } = (await get(`${team}/sla?rule=${rule}`)).body;
      expect(table).toMatchObject({ rule: "mean+1.5sd", ruleText: "mean + 1.5 SD" });
      expect(total.sla).toBeCloseTo(5.470969734403953 + 1.5 * 7.733968164111823, 9);
    }
  });

  test("splits into years, days of both ends included", async () => {
    const years = ["2009", "2010", "2011", "2012"];
    const tables = await Promise.all(
      years.map((year) => get(`${team}/sla?from=${year}-01-01&to=${year}-12-31`)),
    );

    expect(tables.reduce((items, { body }) => items + body.total.items, 0)).toBe(3238);
    expect(tables[2]?.body).toMatchObject({ from: "2011-01-01", to: "2011-12-31" });
  });

  test("draws every released card in order of release", async () => {
    const { body } = await get(`${team}/committed-to-done`);

    expect(body.points.number).toHaveLength(3238);
    expect(body.points.released).toEqual([...body.points.released].sort((a, b) => a - b));
    expect(body.mean).toBeCloseTo(5.470969734403953, 9);
    expect(body.sd).toBeCloseTo(7.733968164111823, 9);
    expect(body.over).toBe(304);
  });

  test("divides all releases over the kinds", async () => {
    const { total, buckets } = (await get(`${team}/work-mix?bucket=month`)).body;

    const items = Object.values<{ items: number }>(total.byKind).map((one) => one.items);
    expect(items.reduce((a, b) => a + b, 0)).toBe(3238);
    expect(total.byKind.feature.items).toBe(1350);
    expect(total.byKind.support.items).toBe(173);
    expect(buckets.length).toBeGreaterThan(36);
  });

  test("divides days, WIP and flow of its months as a count card by card and day by day does", async () => {
    const { body } = await get(`${team}/hidden-work?bucket=month&from=2011-01-01&to=2011-03-31`);
    const flow = (await get(`${team}/throughput?bucket=month&from=2011-01-01&to=2011-03-31`)).body;
    const { days: lines } = (await get(`${team}/cumulative-flow?from=2011-01-01&to=2011-03-31`))
      .body;
    const cards = recordFlow();
    const calendar = recordCalendar();
    expect(body.buckets).toHaveLength(3);
    for (const [place, bucket] of body.buckets.entries()) {
      const [from, to] = [toDayNumber(bucket.from), toDayNumber(bucket.to)];
      const counted = { feature: 0, support: 0, hidden: 0 };
      let workingDays = 0;
      for (let day = from; day <= to; day += 1) {
        if (!calendar.counts(day)) continue;
        workingDays += 1;
        for (const { kind, committed, released } of cards) {
          if (committed <= day && day <= released) counted[kind] += 1;
        }
      }
      const all = counted.feature + counted.support + counted.hidden;
      for (const kind of kinds) {
        expect(bucket.byKind[kind].days).toBe(counted[kind]);
        expect(bucket.byKind[kind].daysShare).toBeCloseTo(counted[kind] / all, 12);
      }
      const within = (day: number) => from <= day && day <= to;
      expect(flow.buckets[place].meanWip).toBeCloseTo(all / workingDays, 9);
      expect(flow.buckets[place].arrivals).toBe(
        cards.filter((one) => within(one.committed)).length,
      );
      expect(flow.buckets[place].departures).toBe(
        cards.filter((one) => within(one.released)).length,
      );
    }
    for (const { day, ...line } of lines) {
      const until = (on: number) => on <= toDayNumber(day);
      const gone = cards.filter(({ released }) => until(released)).length;
      expect(line).toEqual({
        prioritised: cards.filter(({ prioritised, committed }) =>
          until(Math.min(prioritised ?? committed, committed)),
        ).length,
        committed: cards.filter(({ committed }) => until(committed)).length,
        ...{ gone, released: gone, cancelled: 0 },
      });
    }
  });
});

async function readHolidays() {
  const [, ...lines] = (await readFile(referenceFile("7digital-holidays.csv"), "utf8"))
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const [day = "", name = ""] = line.split(",");
    return { day, name };
  });
}

function expectClose(row: Row | undefined, figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) {
    expect(Number(row?.[name]).toFixed(4), `${row?.type} ${name}`).toBe(value.toFixed(4));
  }
}

function expectExact(row: Row | undefined, figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) {
    if (typeof value !== "number") continue;
    expect(row?.[name], `${row?.type ?? row?.size} ${name}`).toBeCloseTo(value, 9);
  }
}

/** The file writes sizes out; a team may write S, M and L. */
function isSize(known: string | null | undefined, name: string): boolean {
  if (name === "(none)") return known === null;
  return known?.[0]?.toUpperCase() === name[0];
}

function sum(rows: Row[]): number {
  return rows.reduce((items, row) => items + row.items, 0);
}
