import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import { loadCardPage } from "@/lib/services/cards/load-card-page";
import { undoChange } from "@/lib/services/cards/undo-change";
import { excludeDoubtfulCards } from "@/lib/services/data-quality/exclude-doubtful-cards";
import { loadDataQuality, loadDoubtfulCards } from "@/lib/services/data-quality/load-data-quality";
import { loadMarkings, lookAgain, markRight } from "@/lib/services/data-quality/mark-right";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { at } from "@/tests/integration/services/support/at";
import { importText } from "@/tests/integration/services/support/import-text";
import { addRandomCards, storedCards } from "@/tests/integration/services/support/random-cards";
import {
  needsReferenceData,
  referenceDataMissing,
  referenceFile,
} from "@/tests/setup/reference-data";

let context: ServiceContext;

beforeEach(async () => {
  const made = await makeTeam({ holidays: [{ day: "2026-05-04", name: "A holiday" }] });
  context = at(made.context, "2026-06-01");
});

const headings = "Title,Type,Size,Prioritised,Started,Done\n";
async function bring(rows: string[], of = context) {
  const outcome = await importText(of, headings + rows.join("\n"));
  expect(outcome.errors).toEqual([]);
  return outcome;
}

async function counts(of = context, importId: number | null = null) {
  const { points } = await loadDataQuality(of, importId);
  return Object.fromEntries(points.map(({ point, cards }) => [point, cards]));
}

async function numbersOf(point: QualityPoint) {
  const { cards } = await loadDoubtfulCards(context, point);
  return cards.map((card) => card.number);
}

/** Released on twelve working days, two a day, unlike each other. */
const usual = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17].flatMap((date) => {
  const day = String(date).padStart(2, "0");
  return ["a", "b"].map((name) => `Usual ${date}${name},Feature,M,,2026-01-${day},2026-02-${day}`);
});

describe("data quality", () => {
  test("of a team without cards looks at none and finds nothing", async () => {
    expect(await loadDataQuality(context)).toMatchObject({ lookedAt: 0, usualReleases: null });
    expect(Object.values(await counts())).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("finds a day of bulk closing, with how many were released on it", async () => {
    const flood = Array.from(
      { length: 14 },
      (_, i) => `Swept ${i},Feature,M,,2026-03-0${2 + (i % 4)},2026-03-20`,
    );
    await bring([...usual, ...flood]);
    const { cards, matching } = await loadDoubtfulCards(context, "closed-in-bulk");
    expect(matching).toBe(14);
    expect(new Set(cards.map((card) => card.released))).toEqual(new Set(["2026-03-20"]));
    expect(cards[0]?.finding.releasedThatDay).toBe(14);
  });

  test("finds cards released without a commit day and before they were prioritised", async () => {
    await bring([
      "No start,Feature,,2026-03-02,,2026-03-05",
      "Backwards,Feature,,2026-03-10,2026-03-02,2026-03-05",
      "Fine,Feature,,2026-03-02,2026-03-03,2026-03-05",
      "Same day,Feature,,2026-03-05,2026-03-03,2026-03-05",
    ]);
    expect(await numbersOf("no-commit-day")).toEqual([1]);
    expect(await numbersOf("negative-lead")).toEqual([2]);
  });

  test("finds open cards that are far older than their type's cards ever took", async () => {
    await bring([...usual, "Forgotten,Feature,,,2025-03-03,", "Young,Feature,,,2026-05-26,"]);
    expect(await numbersOf("long-open")).toEqual([25]);
    const { cards } = await loadDoubtfulCards(context, "long-open");
    expect(cards[0]?.finding.ageDays).toBeGreaterThan(300);
    expect(cards[0]?.finding.limitDays).toBeLessThan(cards[0]?.finding.ageDays ?? 0);
  });

  test("finds a card that took a hundred times as long as its type usually does", async () => {
    const quick = Array.from(
      { length: 12 },
      (_, i) => `Quick ${i},Support,,,2026-03-0${2 + (i % 4)},2026-03-0${2 + (i % 4)}`,
    );
    await bring([...quick, "Year mistyped,Support,,,2025-03-03,2026-03-05"]);
    const { cards } = await loadDoubtfulCards(context, "far-beyond");
    expect(cards.map(({ number, finding }) => [number, finding.usualDays])).toEqual([[13, 1]]);
    expect((await counts())["far-beyond"]).toBe(1);
  });

  test("finds days on weekends and holidays, in whichever column, for teams of both day counts", async () => {
    const rows = [
      "Saturday,Feature,,,2026-03-07,2026-03-09",
      "Holiday,Feature,,2026-05-04,2026-05-05,2026-05-06",
      "Sunday,Feature,,,2026-03-06,2026-03-08",
      "Fine,Feature,,2026-03-02,2026-03-03,2026-03-05",
    ];
    await bring(rows);
    expect((await numbersOf("days-off")).sort()).toEqual([1, 2, 3]);
    const everyDay = await makeTeam({ dayCount: "calendar" });
    const there = at(everyDay.context, "2026-06-01");
    await bring(rows, there);
    expect((await counts(there))["days-off"]).toBe(2);
  });

  test("finds the same title and days again, whatever its case, and says which card it repeats", async () => {
    await bring([
      "Login page,Feature,M,,2026-03-02,2026-03-05",
      "login PAGE,Bug,S,,2026-03-02,2026-03-05",
      "Login page,Feature,M,,2026-03-02,2026-03-06",
      "Login page,Feature,M,,2026-03-02,2026-03-05",
    ]);
    const { cards } = await loadDoubtfulCards(context, "repeated");
    expect(cards.map(({ number, finding }) => [number, finding.repeats])).toEqual([
      [2, 1],
      [4, 1],
    ]);
  });

  test("takes no cards for repeats whose titles the import made", async () => {
    const text =
      "Type,Size,Started,Done\nBug,S,2026-03-02,2026-03-05\nBug,M,2026-03-02,2026-03-05\nBug,S,2026-03-02,2026-03-05\nChore,S,2026-03-02,2026-03-05\nBug,S,,\nBug,S,,\n";
    await importText(context, text);
    expect(await numbersOf("repeated")).toEqual([]);
  });

  test("finds types with fewer than ten released cards", async () => {
    await bring([
      ...usual,
      "A rare one,Rarity,,,2026-03-02,2026-03-05",
      "Open,Rarity,,,2026-05-26,",
    ]);
    expect(await numbersOf("few-items")).toEqual([25]);
  });

  test("looks at the cards of one import alone when asked, still against the whole record", async () => {
    await bring(["One,Feature,,,2026-03-02,2026-03-05"]);
    const second = await bring([
      "One,Feature,,,2026-03-02,2026-03-05",
      "Two,Feature,,,,2026-03-06",
    ]);
    expect(await loadDataQuality(context, second.id)).toMatchObject({ lookedAt: 2 });
    expect(await counts(context, second.id)).toMatchObject({ repeated: 1, "no-commit-day": 1 });
  });

  test("agrees with a plain look at every card of a random record", async () => {
    await addRandomCards(context, { first: "2026-01-05", days: 90, count: 150, seed: 5 });
    const there = at(context, "2026-08-03");
    const stored = (await storedCards(context.teamId)).filter((card) => !card.excluded);
    const weekday = (day: string | null) => (day === null ? 1 : new Date(day).getUTCDay());
    const isOff = (day: string | null) =>
      day === "2026-05-04" || weekday(day) === 0 || weekday(day) === 6;
    expect(await counts(there)).toMatchObject({
      "no-commit-day": stored.filter((card) => card.released && !card.committed).length,
      "negative-lead": stored.filter(
        (card) => card.released && card.prioritised && card.prioritised > card.released,
      ).length,
      "days-off": stored.filter((card) =>
        [card.prioritised, card.committed, card.released].some(isOff),
      ).length,
    });
  });
});

describe("leaving doubtful cards out", () => {
  const rows = [
    "One,Feature,,,2026-03-02,2026-03-05",
    "One,Feature,,,2026-03-02,2026-03-05",
    "One,Feature,,,2026-03-02,2026-03-05",
    "Two,Feature,,,2026-03-02,2026-03-12",
  ];
  const exclude = (numbers: number[] | null) =>
    excludeDoubtfulCards(
      { ...context, source: "screen" },
      { point: "repeated", importId: null, numbers, reason: "Twice" },
    );
  const items = async () => (await loadSlaTable(context, "type", {})).total.items;

  test("takes all of a point, keeps the first of the repeated, and is undone as one", async () => {
    await bring(rows);
    const { changed, revision } = await exclude(null);
    expect(changed).toBe(2);
    expect(await items()).toBe(2);
    expect((await counts()).repeated).toBe(0);
    expect(await loadDataQuality(context)).toMatchObject({ lookedAt: 2 });
    await undoChange({ ...context, source: "screen" }, revision);
    expect(await items()).toBe(4);
    expect((await counts()).repeated).toBe(2);
  });

  test("takes only those that were chosen, and refuses to take none", async () => {
    await bring(rows);
    expect((await exclude([3])).changed).toBe(1);
    expect(await numbersOf("repeated")).toEqual([2]);
    await expect(exclude([])).rejects.toMatchObject({ status: 422, code: "nothing-chosen" });
  });
});

describe("cards that somebody marked as right", () => {
  const rows = [
    "One,Feature,,,2026-03-02,2026-03-05",
    "One,Feature,,,2026-03-02,2026-03-05",
    "One,Feature,,,2026-03-02,2026-03-05",
    "Two,Feature,,,,2026-03-12",
    "Two,Feature,,,,2026-03-12",
  ];
  const right = (numbers: number[] | null, reason: string | null = null) =>
    markRight(
      { ...context, source: "screen" },
      { point: "repeated", importId: null, numbers, reason },
    );
  const repeated = async (importId: number | null = null) =>
    (await loadDataQuality(context, importId)).points.find(({ point }) => point === "repeated");

  test("are no longer listed by that point, stay in figures and are listed again", async () => {
    await bring(rows);
    const before = (await loadSlaTable(context, "type", {})).total;
    const { marked, revision } = await right(null, "Separate pieces of work");
    expect(marked).toBe(3);
    expect(await repeated()).toMatchObject({ cards: 0, right: 3 });
    expect(await numbersOf("repeated")).toEqual([]);
    expect((await counts())["no-commit-day"]).toBe(2);
    expect((await loadSlaTable(context, "type", {})).total).toEqual(before);

    const [marking] = await loadMarkings(context, "repeated");
    expect(marking).toMatchObject({
      ...{ revision, cards: 3, first: [2, 3, 5], reason: "Separate pieces of work" },
      ...{ actor: context.actor.name },
    });
    expect(await loadMarkings(context, "no-commit-day")).toEqual([]);
    expect((await loadCardPage(context, "3")).marks).toMatchObject([
      { point: "repeated", reason: "Separate pieces of work" },
    ]);
    expect((await loadCardPage(context, "1")).marks).toEqual([]);

    const again = await lookAgain({ ...context, source: "screen" }, "repeated", revision);
    expect(again.cards).toBe(3);
    expect(await repeated()).toMatchObject({ cards: 3, right: 0 });
    expect(await loadMarkings(context, "repeated")).toEqual([]);
  });

  test("are those that were chosen, each once, and none is refused", async () => {
    const { id } = await bring(rows);
    await right([3]);
    expect((await right([2, 3])).marked).toBe(1);
    expect(await numbersOf("repeated")).toEqual([5]);
    expect(await repeated(id)).toMatchObject({ cards: 1, right: 2 });
    expect((await loadMarkings(context, "repeated")).map(({ first }) => first)).toEqual([[2], [3]]);
    await expect(right([])).rejects.toMatchObject({ status: 422, code: "nothing-chosen" });
  });

  test("leave a new card of the kind to be found", async () => {
    await bring(rows);
    await right(null);
    await bring(["One,Feature,,,2026-03-02,2026-03-05"]);
    expect(await numbersOf("repeated")).toEqual([6]);
  });
});

test("the cards closed in bulk on one day are left out alone, with the reason", async () => {
  const swept = [20, 27].flatMap((date) =>
    Array.from(
      { length: 14 },
      (_, i) => `Swept ${date} ${i},Feature,M,,2026-03-0${2 + (i % 4)},2026-03-${date}`,
    ),
  );
  await bring([...usual, ...swept]);
  expect((await loadDataQuality(context)).floods).toEqual([
    { day: "2026-03-27", cards: 14 },
    { day: "2026-03-20", cards: 14 },
  ]);
  const { changed } = await excludeDoubtfulCards(
    { ...context, source: "screen" },
    {
      ...{ point: "closed-in-bulk", importId: null, numbers: null, released: "2026-03-20" },
      reason: "Moved to another tracker",
    },
  );
  expect(changed).toBe(14);
  expect((await loadDataQuality(context)).floods).toEqual([{ day: "2026-03-27", cards: 14 }]);
  const left = (await storedCards(context.teamId)).filter((card) => card.excluded);
  expect(new Set(left.map((card) => card.released))).toEqual(new Set(["2026-03-20"]));
});

describe("the published record", () => {
  needsReferenceData();

  test("has no repeats, as none of its cards has a title of its own, 3 negative lead times and 6 days of 19 to 23 releases", async () => {
    if (referenceDataMissing) return;
    await importText(context, await readFile(referenceFile("7digital2012.csv")));
    expect(await counts()).toMatchObject({
      repeated: 0,
      "negative-lead": 3,
      "closed-in-bulk": 131,
      "no-commit-day": 0,
      "few-items": 1,
    });
    const { cards, matching, pages } = await loadDoubtfulCards(context, "closed-in-bulk", {
      page: 3,
    });
    expect([cards.length, matching, pages]).toEqual([31, 131, 3]);
  });
});
