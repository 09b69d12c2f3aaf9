import { beforeEach, describe, expect, test } from "vitest";
import { type HistoryFilter, readHistoryFilter } from "@/lib/cards/history/history-filter";
import { type Actor, localOwner } from "@/lib/cards/people/actor";
import type { TeamRole } from "@/lib/cards/people/roles";
import { lineText } from "@/lib/charts/history/history-lines";
import { bulkEditCards } from "@/lib/services/cards/bulk-edit-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { emptyBins } from "@/lib/services/cards/empty-bins";
import { getCard } from "@/lib/services/cards/get-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import { dayRateEditor } from "@/lib/services/costs/day-rates";
import { addDelivery } from "@/lib/services/deliveries/edit-deliveries";
import { exportHistory } from "@/lib/services/history/export-history";
import { listAuthors, loadHistory } from "@/lib/services/history/load-history";
import { invite } from "@/lib/services/people/invitations";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { renameListedName } from "@/lib/services/settings/merge-names";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { loadTeam } from "@/lib/services/team/load-team";
import { listSavedViews, saveView } from "@/lib/services/team/save-view";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { importText } from "@/tests/integration/services/support/import-text";

type Screen = ServiceContext & { source: "screen" };
let screen: Screen;

beforeEach(async () => {
  const { context } = await makeTeam();
  screen = { ...context, source: "screen" };
});

function as(role: TeamRole, name = "Ann"): Screen {
  const actor: Actor = {
    ...localOwner,
    ...{ name, userId: name, isInstallationOwner: false },
    roles: new Map([[screen.teamId, role]]),
  };
  return { ...screen, actor };
}

async function told(filter: HistoryFilter = {}, context: ServiceContext = screen) {
  const { changes } = await loadHistory(context, filter, { limit: 100 });
  return changes.map(({ lines }) => lines.map(lineText).join(" | "));
}

const idOf = async (name: string) =>
  (await loadTeam(screen)).types.find((type) => type.name === name)?.id ?? 0;

describe("the history of a team", () => {
  test("tells every change, the latest first, with its author and where it came from", async () => {
    await makeCard(screen, { title: "Map", client: "Museum" });
    await editCard({ ...as("editor"), place: "edit-page" }, 1, {
      version: 1,
      committed: "2026-03-02",
    });
    await changeCalendar(screen, { holidays: [{ day: "2026-12-25", name: "Christmas" }] });
    await saveView(screen, "cards", { name: "Mine", query: "state=open" });
    await addDelivery(screen, { name: "Spring", target: "2027-03-01" });
    await dayRateEditor.add(screen, {
      ...{ client: null, from: "2026-01-01", amount: "500", currency: "GBP" },
    });
    const { changes } = await loadHistory(screen, {}, { limit: 100 });
    expect(changes.map(({ lines }) => lines.map(lineText).join(" | "))).toEqual([
      "Currency: GBP; Rate of the team: £500.00 from 1 Jan 2026",
      "Delivery “Spring”: Made, with the target 1 Mar 2027",
      "View “Mine” saved",
      "Holiday 25 Dec 2026 added",
      "#1 Map: Committed set to 2 Mar 2026",
      "#1 Map: Added",
      expect.stringMatching(/^Team “.*” made$/),
    ]);
    expect(changes[4]?.how).toMatch(/^today \d\d:\d\d, edit page, Ann$/);
    expect(changes[5]?.how).toMatch(/, API, Local owner$/);
    expect(await listAuthors(screen)).toEqual(["Ann", "Local owner"]);
  });

  test("is read in pages that neither repeat nor leave out", async () => {
    for (const title of ["a", "b", "c", "d", "e"]) await makeCard(screen, { title });
    const seen: number[] = [];
    let before: number | undefined;
    do {
      const page = await loadHistory(screen, {}, { before, limit: 2 });
      seen.push(...page.changes.map(({ revision }) => revision));
      before = page.nextBefore ?? undefined;
      // What comes meanwhile stands before the first page.
      await makeCard(screen, { title: "Meanwhile" });
    } while (before !== undefined);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1]);
  });

  test("tells many cards by their number and one of them", async () => {
    for (const title of ["a", "b", "c", "d", "e", "f"]) await makeCard(screen, { title });
    const all = [1, 2, 3, 4, 5, 6];
    await bulkEditCards(screen, all, { client: "Museum" });
    expect((await told())[0]).toBe("6 cards changed | #1 a, one of them: Client set to “Museum”");
    expect((await told({ card: 5 }))[0]).toBe("#5 e: Client set to “Museum”");
    await importText(screen, "Title,Type,Client\nNew,Bug,Zoo\n");
    const [change] = (await loadHistory(screen, {}, { limit: 1 })).changes;
    expect(change).toMatchObject({ importId: 1, canUndo: false, source: "import" });
  });
});

describe("its filters", () => {
  beforeEach(async () => {
    await makeCard(screen, { title: "Map of the zoo", client: "Museum" });
    await makeCard(as("editor"), { title: "Till" });
    await changeCalendar(
      { ...screen, place: "settings" },
      { rule: { kind: "percentile", percent: 85 } },
    );
  });

  test.each<[string, HistoryFilter, string[]]>([
    ["by author", { who: "Ann" }, ["#2 Till: Added"]],
    ["by kind", { kind: ["team"], q: "p85" }, ["SLA rule changed from mean + 1 SD to P85"]],
    ["by card", { card: 1 }, ["#1 Map of the zoo: Added"]],
    ["by text, whatever its case", { q: "ZOO" }, ["#1 Map of the zoo: Added"]],
    ["by text, as it is written", { q: ".*" }, []],
    ["by a name of a column, which is no text", { q: "title" }, []],
    ["by origin", { origin: "api", kind: ["cards"], card: 2 }, ["#2 Till: Added"]],
    ["by page", { origin: "on-settings" }, ["SLA rule changed from mean + 1 SD to P85"]],
    ["by a day before it", { to: "2020-01-01" }, []],
    ["by a day after it", { from: "2099-01-01" }, []],
  ])("narrow it %s", async (_, filter, expected) => {
    expect(await told(filter)).toEqual(expected);
  });

  test("take days in the team's time zone", async () => {
    const at = new Date("2026-03-02T23:30:00Z");
    await query("update changes set at = $1 where team_id = $2 and revision = 2", [
      at,
      screen.teamId,
    ]);
    await changeCalendar(screen, { timeZone: "Asia/Tokyo" });
    const day = (from: string) => told({ from, to: from, card: 1 });
    expect([await day("2026-03-02"), await day("2026-03-03")]).toEqual([
      [],
      ["#1 Map of the zoo: Added"],
    ]);
  });
});

describe("a card's history", () => {
  test("survives the card", async () => {
    await makeCard(screen, { title: "Gone" });
    await removeCard(screen, 1);
    await query("update cards set binned_at = $1 where team_id = $2", [
      new Date(Date.now() - 91 * 86_400_000),
      screen.teamId,
    ]);
    await emptyBins();
    await expect(getCard(screen, 1)).rejects.toMatchObject({ status: 404 });
    expect(await told({ card: 1 })).toEqual(["#1 Gone: Put into the bin", "#1 Gone: Added"]);
    expect((await told({ origin: "system" }))[0]).toMatch(/^1 card deleted for good/);
  });
});

describe("costs and members", () => {
  beforeEach(async () => {
    await makeCard(screen, { title: "Map", client: "Museum" });
    await dayRateEditor.add(screen, {
      ...{ client: "Museum", from: "2026-01-01", amount: "987", currency: "GBP" },
    });
    await invite(screen, { role: "viewer", note: "for Bea", days: 7 });
    await renameListedName(screen, "client", "Museum", "Gallery");
  });

  test.each(["viewer", "editor"] as const)(
    "are not told to a %s, whatever is asked",
    async (role) => {
      const reader = as(role);
      const all = (await told({}, reader)).join("\n");
      expect(all).not.toMatch(/987|Rate|Currency|Bea|Invitation/);
      // The card that was renamed along with the rate is told.
      expect(all).toContain("Client changed from “Museum” to “Gallery”");
      expect(await told({ kind: ["costs", "members"] }, reader)).toEqual([]);
      expect(await told({ q: "987" }, reader)).toEqual([]);
      expect(await told({ q: "Bea" }, reader)).toEqual([]);
      let file = "";
      for await (const piece of exportHistory(reader, {})) file += piece;
      expect(file).not.toMatch(/987|Bea/);
      expect(file).toContain("Gallery");
    },
  );

  test("name nobody as an author who changed nothing else", async () => {
    await dayRateEditor.add(as("owner", "Cora"), {
      ...{ client: null, from: "2026-02-01", amount: "500", currency: "GBP" },
    });
    await invite(as("owner", "Max"), { role: "viewer", note: "", days: 7 });
    await makeCard(as("editor", "Ann"), { title: "Till" });
    const authors = (role: TeamRole) => listAuthors(as(role));
    expect(await authors("owner")).toEqual(["Ann", "Cora", "Local owner", "Max"]);
    expect(await authors("editor")).toEqual(["Ann", "Local owner"]);
    expect(await authors("viewer")).toEqual(["Ann", "Local owner"]);
    await makeCard(as("editor", "Cora"), { title: "Door" });
    expect(await authors("viewer")).toEqual(["Ann", "Cora", "Local owner"]);
  });

  test("are told to owners", async () => {
    expect((await told({ kind: ["costs", "members"] }, as("owner"))).join("\n")).toMatch(
      /987[\s\S]*/,
    );
  });

  test("can be exported with what else was changed", async () => {
    let file = "";
    for await (const piece of exportHistory(screen, { kind: ["costs"] })) file += piece;
    expect(file.trim().split("\r\n")).toHaveLength(3);
    expect(file).toContain("revision,at,by,from,page,card,about,change,undoes");
  });
});

describe("undoing from the history", () => {
  test("is offered to who may, and marks what was undone until that is undone", async () => {
    await makeCard(screen, { title: "Map", type: "Bug" });
    await removeFromList(screen, "type", await idOf("Bug"), await idOf("Feature"));
    const state = async (context: ServiceContext) =>
      (await loadHistory(context, {}, { limit: 10 })).changes.map(
        ({ canUndo, isUndone }) => `${canUndo ? "can" : "cannot"}${isUndone ? " undone" : ""}`,
      );
    expect(await state(screen)).toEqual(["can", "can", "cannot"]);
    expect(await state(as("editor"))).toEqual(["cannot", "can", "cannot"]);
    expect(await state(as("viewer"))).toEqual(["cannot", "cannot", "cannot"]);
    const [merged] = (await loadHistory(screen, {}, { limit: 1 })).changes;
    const undo = await undoAnyChange(screen, merged?.revision ?? 0);
    expect(await state(screen)).toEqual(["can", "cannot undone", "can", "cannot"]);
    expect((await getCard(screen, 1)).type).toBe("Bug");
    await undoAnyChange(screen, undo.revision);
    expect(await state(screen)).toEqual(["can", "cannot undone", "can", "can", "cannot"]);
    expect((await getCard(screen, 1)).type).toBe("Feature");
  });
});

test("a saved view is undone from the history, unless it was changed since", async () => {
  await saveView(screen, "cards", { name: "Mine", query: "state=open" });
  await saveView(screen, "cards", { name: "Mine", query: "state=queue" });
  const query = async () => (await listSavedViews(screen, "cards"))[0]?.query ?? null;
  await expect(undoAnyChange(screen, 2)).rejects.toMatchObject({ code: "cannot-undo" });
  const { revision } = await undoAnyChange(screen, 3);
  expect(await query()).toBe("state=open");
  await undoAnyChange(screen, 2);
  expect(await query()).toBeNull();
  expect((await told())[0]).toBe("View “Mine” removed");
  await expect(undoAnyChange(screen, revision)).rejects.toMatchObject({ status: 409 });
});

test("an address that cannot be read is used as far as it can be, and says what was ignored", () => {
  const address = "who=Ann&kind=cards&kind=costs&card=x&from=2026-13-01&origin=moon&q=+map+";
  const { filter, ignored } = readHistoryFilter(new URLSearchParams(address));
  expect(filter).toEqual({ who: "Ann", kind: ["cards", "costs"], q: "map" });
  expect(ignored).toHaveLength(3);
});
