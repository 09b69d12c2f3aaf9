import { beforeAll, describe, expect, test } from "vitest";
import { get, patch, remove } from "@/tests/integration/api/support/call-api";
import { newCard, newTeam } from "@/tests/integration/api/support/new-team";

type Page = { revision: number; cards: { title: string }[]; removed: number[]; code?: string };

const read = async (path: string) => (await get(path)).body as Page;
const titles = async (path: string) => (await read(path)).cards.map(({ title }) => title);

describe("GET …/cards with the filters of the list", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
    const first = { title: "Login page", type: "Feature", size: "M", client: "Museum" };
    await newCard(team, { ...first, committed: "2026-03-02", released: "2026-03-05" });
    await newCard(team, { title: "Broken link", type: "Bug", released: "2026-04-01" });
    await newCard(team, { title: "Search", type: "Feature", classOfService: "Expedite" });
    await newCard(team, { title: "Old idea", type: "Feature", cancelled: "2026-03-03" });
  });

  test.each([
    ["state=released", ["Login page", "Broken link"]],
    ["state=no-commit-day", ["Broken link"]],
    ["state=queue", ["Search"]],
    ["state=cancelled", ["Old idea"]],
    ["type=bug", ["Broken link"]],
    ["type=Bug&type=Feature&state=released", ["Login page", "Broken link"]],
    ["size=M", ["Login page"]],
    ["size=none&state=released", ["Broken link"]],
    ["size=&state=released", ["Broken link"]],
    ["client=Museum", ["Login page"]],
    ["class=Expedite", ["Search"]],
    ["from=2026-03-06", ["Broken link"]],
    ["to=2026-03-05", ["Login page"]],
    ["q=museum%20login", ["Login page"]],
    ["q=%233", ["Search"]],
    ["client=Nobody", []],
  ])("?%s", async (query, expected) => {
    expect(await titles(`${team}/cards?${query}`)).toEqual(expected);
  });

  test("pages through what matches", async () => {
    const first = await get(`${team}/cards?type=Feature&limit=2`);
    const { cards, nextCursor } = first.body as Page & { nextCursor: string };
    expect(cards.map(({ title }) => title)).toEqual(["Login page", "Search"]);
    expect(await titles(`${team}/cards?type=Feature&limit=2&cursor=${nextCursor}`)).toEqual([
      "Old idea",
    ]);
  });

  test.each([
    ["type=Nonsense", "unknown-type"],
    ["size=Giant", "unknown-size"],
    ["stream=Nowhere", "unknown-stream"],
    ["changedSince=999999", "revision-to-come"],
    ["from=2026-03-02&to=2026-03-01", "from-after-to"],
  ])("refuses ?%s", async (query, code) => {
    const answer = await get(`${team}/cards?${query}`);
    expect([answer.status, answer.body]).toMatchObject([400, { code }]);
  });

  test.each(["state=done", "changedSince=-1", "changedSince=x"])("refuses ?%s", async (query) => {
    expect((await get(`${team}/cards?${query}`)).status).toBe(400);
  });
});

test("changedSince gives what was added or edited after a revision, and names what is gone", async () => {
  const team = await newTeam();
  await newCard(team, { title: "One", type: "Feature" });
  await newCard(team, { title: "Two", type: "Feature" });
  await newCard(team, { title: "Three", type: "Feature" });
  const { revision, removed } = await read(`${team}/cards`);
  expect(removed).toEqual([]);
  expect(await titles(`${team}/cards?changedSince=${revision}`)).toEqual([]);

  await patch(`${team}/cards/2`, { version: 1, size: "M" });
  await newCard(team, { title: "Four", type: "Feature" });
  await remove(`${team}/cards/3`);

  const later = await read(`${team}/cards?changedSince=${revision}`);
  expect(later.cards.map(({ title }) => title)).toEqual(["Two", "Four"]);
  expect(later.removed).toEqual([3]);
  expect(later.revision).toBeGreaterThan(revision);
  expect(await titles(`${team}/cards?changedSince=${later.revision}`)).toEqual([]);
});
