import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { agingSchema, inProgressSchema } from "@/lib/server/openapi/open-card-schemas";
import { get } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { importCsv, newCard, newTeam } from "@/tests/integration/api/support/new-team";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";

type Reference = {
  released: number;
  open: number;
  openDaysBefore: number[];
  sla: number;
  wholeDays: number;
  survival: Record<string, number>;
  chanceByDaysBefore: Record<string, number>;
  interval90ByDaysBefore: Record<string, [number, number]>;
};
type Chance = {
  value: number;
  low: number;
  high: number;
  made: "none" | "all" | "some";
  atRisk: number;
};

describe("MMFs of the published record on 30 June 2011", () => {
  needsReferenceData();
  let team: string;
  let reference: Reference;

  beforeAll(async () => {
    if (referenceDataMissing) return;
    const all = JSON.parse(await readFile(referenceFile("7digital-reference.json"), "utf8"));
    reference = all["asOf2011-06-30MMF"];
    const holidays = await readFile(referenceFile("7digital-holidays.csv"), "utf8");
    const days = [...holidays.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => ({ day, name: "Off" }));
    team = await newTeam({ holidays: days });
    const answer = await importCsv(team, await recordWithoutSizes());
    expect(answer.body).toMatchObject({ created: 3238 });
  });

  /** Without sizes the cards of a type are one group. */
  async function recordWithoutSizes(): Promise<string> {
    const [heading = "", ...lines] = (await readFile(referenceFile("7digital2012.csv"), "utf8"))
      .trim()
      .split(/\r?\n/);
    const size = heading.split(",").findIndex((name) => name.replaceAll('"', "") === "Size");
    const without = lines.map((line) =>
      line
        .split(",")
        .map((cell, index) => (index === size ? "NA" : cell))
        .join(","),
    );
    return [heading, ...without].join("\n");
  }

  test("have the reference's SLA, survival, chances and intervals by age", async () => {
    const { body } = await get(`${team}/aging?by=type&asOf=2011-06-30`);
    expect(agingSchema.safeParse(body).error?.issues ?? []).toEqual([]);
    const mmf = body.groups.find((group: { name: string }) => group.name === "MMF");
    expect(mmf).toMatchObject({
      released: reference.released,
      inProgress: reference.open,
      wholeDays: reference.wholeDays,
    });
    expect(mmf.sla).toBeCloseTo(reference.sla, 9);
    const survivalAt = (days: number) =>
      mmf.survival.findLast((step: { days: number }) => step.days <= days).survival;
    for (const [days, share] of Object.entries(reference.survival)) {
      expect(survivalAt(Number(days)), days).toBeCloseTo(share, 9);
    }
    for (const [days, chance] of Object.entries(reference.chanceByDaysBefore)) {
      const own = mmf.chances.find(
        (one: { daysBefore: number }) => one.daysBefore === Number(days),
      );
      expectChance(own, chance, reference.interval90ByDaysBefore[days]);
    }
  });

  test("each have the reference's chance where they got the same SLA", async () => {
    const { body } = await get(`${team}/in-progress?asOf=2011-06-30&history=all`);
    expect(inProgressSchema.safeParse(body).error?.issues ?? []).toEqual([]);
    const mmfs = body.cards.filter((card: { type: string }) => card.type === "MMF");
    expect(mmfs).toHaveLength(reference.open);
    // A Thursday that is worked: the age counts the day itself.
    const daysBefore = ({ age }: { age: number }) => age - 1;
    expect(mmfs.map(daysBefore).sort((a: number, b: number) => a - b)).toEqual(
      reference.openDaysBefore,
    );
    const compared = mmfs.filter(
      (card: { age: number; quote: { wholeDays: number } }) =>
        card.quote.wholeDays === reference.wholeDays &&
        reference.chanceByDaysBefore[daysBefore(card)] !== undefined,
    );
    expect(compared.map(daysBefore)).toEqual([4, 2, 0, 0, 0, 0]);
    for (const card of compared) {
      const days = String(daysBefore(card));
      const expected = reference.chanceByDaysBefore[days] ?? 0;
      expectChance(card.chance, expected, reference.interval90ByDaysBefore[days]);
    }
  });

  test("are summed up", async () => {
    const { cards, summary } = (await get(`${team}/in-progress?asOf=2011-06-30&history=all`)).body;
    const over = cards.filter((card: { overBy: number | null }) => card.overBy !== null);
    const undecided = cards.filter((card: { chance: Partial<Chance> }) => "value" in card.chance);
    // Where all or none made it, (k + 1) / (r + 2) stands for the chance.
    const counted = ({ value, made, atRisk }: Chance) =>
      made === "some" ? value : ((made === "all" ? atRisk : 0) + 1) / (atRisk + 2);
    const more = undecided.reduce(
      (sum: number, card: { chance: Chance }) => sum + 1 - counted(card.chance),
      0,
    );
    expect(summary).toEqual({
      inProgress: cards.length,
      alreadyOver: over.length,
      due: 0,
      undecided: undecided.length,
      expectedMore: expect.closeTo(more, 9),
      withoutChance: cards.length - over.length - undecided.length,
    });
  });
});

function expectChance(chance: Chance, value: number, interval?: [number, number]): void {
  expect(chance.value).toBeCloseTo(value, 9);
  if (!interval) return;
  // The reference gives intervals to nine decimals.
  expect(Number(chance.low.toFixed(9))).toBe(interval[0]);
  expect(Number(chance.high.toFixed(9))).toBe(interval[1]);
}

describe("GET /in-progress", () => {
  test("answers a team without cards with nothing", async () => {
    const team = await newTeam();
    const { body } = await get(`${team}/in-progress`);
    expect(body).toMatchObject({
      cards: [],
      summary: { inProgress: 0, alreadyOver: 0, undecided: 0, expectedMore: 0, withoutChance: 0 },
      leftOut: { excluded: 0 },
    });
  });

  test("shows a past day as it was that morning", async () => {
    const team = await newTeam({ timeZone: "UTC" });
    await newCard(team, { title: "Gone", committed: "2026-03-02", released: "2026-03-05" });
    await newCard(team, { title: "Cancelled", committed: "2026-03-02", cancelled: "2026-03-05" });
    await newCard(team, { title: "Later", committed: "2026-03-06" });
    await newCard(team, { title: "Excluded", committed: "2026-03-02", excludedReason: "A test" });
    const titles = async (day: string) => {
      const { cards, leftOut } = (await get(`${team}/in-progress?asOf=${day}`)).body;
      expect(leftOut.excluded).toBe(1);
      return cards.map((card: { title: string }) => card.title).sort();
    };
    expect(await titles("2026-03-05")).toEqual(["Cancelled", "Gone"]);
    expect(await titles("2026-03-06")).toEqual(["Later"]);
  });

  test("says why a card has no chance", async () => {
    const team = await newTeam({ timeZone: "UTC" });
    await newCard(team, { committed: "2026-03-02" });
    const { cards, summary } = (await get(`${team}/in-progress?asOf=2026-03-04`)).body;
    expect(cards[0]).toMatchObject({
      age: 3,
      quote: null,
      chance: { reason: "no-quote" },
      overBy: null,
      remaining: null,
    });
    expect(summary).toMatchObject({ inProgress: 1, withoutChance: 1 });
  });

  test("refuses what is not a day or not a grouping", async () => {
    const team = await newTeam();
    expectProblem(await get(`${team}/in-progress?asOf=soon`), 400, "not-a-day", "asOf");
    const answer = await get(`${team}/aging?by=colour`);
    expect(answer.status).toBe(400);
    expect(answer.body.field).toBe("by");
  });
});
