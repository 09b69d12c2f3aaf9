import { beforeAll, describe, expect, test } from "vitest";
import { listSorts, readListQuery } from "@/lib/cards/lists/list-query";
import type { ListedCard } from "@/lib/cards/lists/listed-card";
import { addCards, newCardsSchema } from "@/lib/services/cards/add-cards";
import { bulkEditCards } from "@/lib/services/cards/bulk-edit-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { loadCardList } from "@/lib/services/cards/load-card-list";
import { loadCardLists } from "@/lib/services/cards/load-card-lists";
import { removeCard } from "@/lib/services/cards/remove-card";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";

let context: ServiceContext;
const count = 130;

beforeAll(async () => {
  ({ context } = await makeTeam());
  const days = ["2026-03-02", "2026-03-09", "2026-04-01", undefined];
  const inputs = Array.from({ length: count }, (_, index) => ({
    title: `${["alpha", "Beta", "gamma", "Ärger"][index % 4]} ${index % 7}`,
    type: ["Feature", "Bug", "Support"][index % 3],
    size: ["S", "L", undefined, "XS"][(index * 5) % 4],
    client: ["acme", "Zoo", undefined, "Museum"][(index * 3) % 4],
    reference: index % 10 === 0 ? `HELP-${index}` : undefined,
    prioritised: days[(index + 1) % 4],
    committed: days[index % 4],
    released: index % 2 === 0 && days[index % 4] ? "2026-04-02" : undefined,
  }));
  const api = { ...context, source: "api" as const };
  await addCards(api, newCardsSchema.parse(inputs));
  await removeCard(api, 5);
});

function list(search: string) {
  return loadCardList(context, readListQuery(new URLSearchParams(search)));
}

async function allPages(search: string): Promise<ListedCard[]> {
  const { pages } = await list(search);
  const found: ListedCard[] = [];
  for (let page = 1; page <= pages; page += 1) {
    found.push(...(await list(`${search}&page=${page}`)).cards);
  }
  return found;
}

const keys: Record<(typeof listSorts)[number], (card: ListedCard) => string | number | null> = {
  number: (card) => card.number,
  title: (card) => card.title.toLowerCase(),
  type: (card) => ["Feature", "Bug", "Infrastructure", "Maintenance", "Support"].indexOf(card.type),
  size: (card) => (card.size === null ? null : ["XS", "S", "M", "L", "XL"].indexOf(card.size)),
  client: (card) => card.client?.toLowerCase() ?? null,
  prioritised: (card) => card.prioritised,
  committed: (card) => card.committed,
  released: (card) => card.released,
  days: (card) => (card.released === null ? null : card.days),
};

test.each(["q=%00", "client=%00", "class=%00", "from=0000-01-01", "to=0000-12-31"])(
  "an address with %s, which no database knows, shows the list without it",
  async (search) => {
    expect((await list(search)).matching).toBe(count - 1);
  },
);

describe("the list of cards", () => {
  const orders = listSorts.flatMap((sort) => [
    [sort, ""],
    [sort, "-"],
  ]) as [(typeof listSorts)[number], "" | "-"][];

  test.each(orders)(
    "sorted by %s (%s) is whole and in order over its pages",
    async (sort, sign) => {
      const cards = await allPages(`sort=${sign}${sort}`);
      expect(new Set(cards.map((card) => card.number)).size).toBe(count - 1);
      const values = cards.map(keys[sort]);
      const known = values.filter((value) => value !== null);
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
      const ordered = known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(known).toEqual(sign === "-" ? ordered.reverse() : ordered);
    },
  );

  test("of lead times has them in order over its pages, cards without one last", async () => {
    const cards = await allPages("sort=-days&measure=lead");
    expect(new Set(cards.map((card) => card.number)).size).toBe(count - 1);
    const days = cards.map((card) => card.days);
    const known = days.flatMap((one) => one ?? []);
    expect(known.length).toBeGreaterThan(20);
    expect(days.slice(0, known.length)).toEqual(known.toSorted((a, b) => b - a));
    for (const card of cards) {
      const isDated = card.prioritised !== null && card.released !== null;
      expect(card.days !== null).toBe(isDated && (card.prioritised ?? "") <= (card.released ?? ""));
    }
  });

  test("finds each word in the title, reference or client, whatever its case", async () => {
    const numbers = async (q: string) =>
      (await allPages(`q=${encodeURIComponent(q)}`)).map((card) => card.number);
    const every = await allPages("sort=number");
    const slowly = (matches: (card: ListedCard) => boolean) =>
      every
        .filter(matches)
        .map((card) => card.number)
        .reverse();
    expect(await numbers("BETA zoo")).toEqual(
      slowly((card) => card.title.startsWith("Beta") && card.client === "Zoo"),
    );
    expect(await numbers("ärger")).toEqual(slowly((card) => card.title.startsWith("Ärger")));
    expect(await numbers("help-120")).toEqual([121]);
    expect(await numbers("#121")).toEqual([121]);
    expect(await numbers("121")).toEqual([121]);
    expect(await numbers("#5")).toEqual([]);
    expect(await numbers("100%")).toEqual([]);
    expect(await numbers("beta_")).toEqual([]);
  });

  test("narrows to several names at once", async () => {
    const cards = await allPages("type=bug&type=Support&client=Zoo");
    expect(cards.length).toBeGreaterThan(0);
    expect(new Set(cards.map((card) => card.type))).toEqual(new Set(["Bug", "Support"]));
    expect(new Set(cards.map((card) => card.client))).toEqual(new Set(["Zoo"]));
  });

  test("offers the names that cards carry, each once, in order", async () => {
    expect((await loadCardLists(context)).clients).toEqual(["acme", "Museum", "Zoo"]);
  });
});

describe("a change of many cards", () => {
  test("that cannot be leaves every card as it was", async () => {
    const { context: other } = await makeTeam();
    const api = { ...other, source: "screen" as const };
    await addCards(api, newCardsSchema.parse([{ title: "One", type: "Bug" }]));
    const change = { type: "Unheard of" };
    await expect(bulkEditCards(api, [1], change)).rejects.toMatchObject({ status: 422 });
    await editCard(api, 1, { version: 1, title: "Still of version 1" });
  });
});

test.each([
  ["type=Nonsense", "unknown-type", 'This team has no type "Nonsense". It has: Feature, Bug'],
  ["size=Giant", "unknown-size", 'This team has no size "Giant". It has: XS, S'],
  ["stream=Nowhere", "unknown-stream", 'This team has no stream "Nowhere". It has: Features'],
])("?%s names what the team does not have, and is told what it has", async (query, code, start) => {
  await expect(list(query)).rejects.toMatchObject({
    ...{ status: 400, code },
    message: expect.stringContaining(start),
  });
});

test("a size may be written as people write it", async () => {
  const small = await list("size=Small");
  expect(small.matching).toBeGreaterThan(0);
  expect(small.matching).toBe((await list("size=S")).matching);
});
