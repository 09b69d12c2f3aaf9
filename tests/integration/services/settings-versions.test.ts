import { beforeEach, describe, expect, test } from "vitest";
import { loadNameCounts } from "@/lib/services/cards/load-name-counts";
import { dayRateEditor, listDayRates } from "@/lib/services/costs/day-rates";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { isTeamArchived, renameTeam } from "@/lib/services/settings/change-team";
import { editTeam } from "@/lib/services/settings/edit-team";
import { editEntry } from "@/lib/services/settings/edit-team-list";
import { renameListedName } from "@/lib/services/settings/merge-names";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import { teamLists } from "@/lib/services/settings/team-lists";
import { describeTeam } from "@/lib/services/team/describe-team";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

let api: ServiceContext & { source: "api" };

beforeEach(async () => {
  api = { ...(await makeTeam()).context, source: "api" };
});

const versionOf = async () => (await describeTeam(await loadTeam(api))).settingsVersion;
const typeNamed = async (name: string) => {
  const found = (await loadNameCounts(api)).types.find((type) => type.name === name);
  if (!found) throw new Error(`no type ${name}`);
  return found;
};

describe("a team's days and rule", () => {
  test("are refused with both sides where their version is another by now", async () => {
    const read = await versionOf();
    expect(read).toBe(0);
    await changeCalendar(api, { workingWeek: [1, 2, 3, 4] });
    const mine = { dayCount: "calendar" as const, version: read };
    await expect(editTeam(api, mine)).rejects.toMatchObject({
      status: 409,
      code: "settings-changed",
      extra: {
        current: { workingWeek: [1, 2, 3, 4], dayCount: "working", version: 2 },
        yours: { dayCount: "calendar" },
      },
    });
    await editTeam(api, { ...mine, version: await versionOf() });
    expect((await loadTeam(api)).dayCount).toBe("calendar");
  });

  test("get another version by a rename and by an undo, not by cards or a save of the same", async () => {
    const { revision } = await renameTeam(api, "Another");
    const renamed = await versionOf();
    expect(renamed).toBe(revision);
    await makeCard(api);
    await changeCalendar(api, { dayCount: "working" });
    expect(await versionOf()).toBe(renamed);
    await undoAnyChange(api, revision);
    expect(await versionOf()).toBeGreaterThan(renamed);
  });

  test("a name that another gave meanwhile is not lost", async () => {
    const { name } = await loadTeam(api);
    await renameTeam(api, "Theirs", { readName: name });
    await expect(renameTeam(api, "Mine", { readName: name })).rejects.toMatchObject({
      extra: { current: { name: "Theirs" }, yours: { name: "Mine" } },
    });
    await renameTeam(api, "Mine", { readName: "Theirs" });
    expect((await loadTeam(api)).name).toBe("Mine");
  });
});

describe("a patch of a team", () => {
  test.each([
    [{ name: "Mine" }],
    [{ archived: true }],
    [{ name: "Mine", dayCount: "calendar" as const, archived: true }],
  ])("of %j is refused as a whole where the version is another by now", async (yours) => {
    const version = await versionOf();
    const { name } = await loadTeam(api);
    const { revision } = await changeCalendar(api, { workingWeek: [1, 2, 3, 4] });
    const late = editTeam(api, { ...yours, version });
    const current = { name, dayCount: "working", workingWeek: [1, 2, 3, 4], version: revision };
    await expect(late).rejects.toMatchObject({ status: 409, extra: { yours, current } });
    const { extra } = await late.catch((problem) => problem);
    expect(extra.yours).toEqual(yours);
    expect(await loadTeam(api)).toMatchObject({ name, dayCount: "working", revision });
    expect(await isTeamArchived(api)).toBe(false);
  });

  test("with the rule says the rule of both sides in one way", async () => {
    await renameTeam(api, "Theirs");
    const rule = { kind: "percentile" as const, percent: 85 };
    await expect(editTeam(api, { name: "Mine", rule, version: 0 })).rejects.toMatchObject({
      extra: { yours: { name: "Mine", rule: "p85" }, current: { name: "Theirs" } },
    });
  });

  test("of several things is made on top of the version that was read", async () => {
    const rule = { kind: "percentile" as const, percent: 85 };
    const patch = { name: "Mine", rule, archived: true };
    await editTeam(api, { ...patch, version: await versionOf() });
    expect(await loadTeam(api)).toMatchObject({ name: "Mine", rule });
    expect(await isTeamArchived(api)).toBe(true);
    // The same again changes nothing, its version neither.
    const again = { name: "Mine", rule, version: await versionOf() };
    await editTeam(api, again);
    expect(await versionOf()).toBe(again.version);
  });

  test("of several things is saved as a whole, whoever else saves at the same time", async () => {
    const patch = { dayCount: "calendar" as const, name: "Mine", archived: true };
    const both = [editTeam(api, { ...patch, version: 0 }), renameTeam(api, "Theirs")];
    const ends = (await Promise.allSettled(both)).map(({ status }) => status);
    expect(ends).toEqual(["fulfilled", "fulfilled"]);
    const changes = await query<{ action: string }>(
      "select action from changes where team_id = $1 order by revision desc limit 4",
      [api.teamId],
    );
    expect(changes.map(({ action }) => action).reverse()).toEqual([
      ...["change-calendar", "rename-team", "archive-team", "rename-team"],
    ]);
    expect(await loadTeam(api)).toMatchObject({ name: "Theirs", dayCount: "calendar" });
  });

  test("leaves nothing where a later part of it fails", async () => {
    const { name } = await loadTeam(api);
    // A name that the database does not take.
    const patch = { dayCount: "calendar" as const, name: "Mine\u0000" };
    await expect(editTeam(api, patch)).rejects.toThrow();
    expect(await loadTeam(api)).toMatchObject({ name, dayCount: "working" });
  });

  test("without days is no change of days", async () => {
    await editTeam(api, { name: "Mine", version: await versionOf() });
    const changes = await query("select action from changes where team_id = $1", [api.teamId]);
    expect(changes).not.toContainEqual({ action: "change-calendar" });
    expect(changes).toContainEqual({ action: "rename-team" });
  });
});

describe("an entry of a list", () => {
  test("is refused with both sides where somebody changed it, and not where another was", async () => {
    const bug = await typeNamed("Bug");
    const feature = await typeNamed("Feature");
    await editEntry(api, teamLists.type, feature.id, { name: "Story" });
    await editEntry(api, teamLists.type, bug.id, { name: "Defect" }, bug.version);
    const late = editEntry(api, teamLists.type, bug.id, { kind: "hidden" }, bug.version);
    await expect(late).rejects.toMatchObject({
      code: "settings-changed",
      extra: {
        current: { id: bug.id, name: "Defect", version: 3 },
        yours: { kind: "hidden" },
      },
    });
    const removing = removeFromList(api, "type", bug.id, feature.id, bug.version);
    await expect(removing).rejects.toMatchObject({ code: "settings-changed" });
    const { version } = await typeNamed("Defect");
    await removeFromList(api, "type", bug.id, feature.id, version);
  });
});

describe("a client", () => {
  test("renamed by two people at once keeps the first name until the second saw it", async () => {
    await makeCard(api, { client: "Museum" });
    const rename = (from: string, to: string) =>
      renameListedName(api, ...(["client", from, to, true] as const));
    await rename("Museum", "Gallery");
    await expect(rename("Museum", "Zoo")).rejects.toMatchObject({
      extra: { current: { name: "Gallery" }, yours: { name: "Zoo" } },
    });
    await rename("Gallery", "Zoo");
    expect((await loadNameCounts(api)).clients).toEqual([{ name: "Zoo", cards: 1 }]);
  });
});

describe("a rate", () => {
  test("is refused with both sides where somebody changed or would remove it", async () => {
    const rate = { client: null, from: "2026-01-01", amount: "500", currency: "GBP" };
    await dayRateEditor.add(api, rate);
    const [read] = await listDayRates(api);
    const { id = 0, version = 0 } = read ?? {};
    await dayRateEditor.replace(api, id, { ...rate, amount: "550" }, { version });
    await expect(
      dayRateEditor.replace(api, id, { ...rate, amount: "600" }, { version }),
    ).rejects.toMatchObject({
      code: "settings-changed",
      extra: { current: { amount: "550.00", version: 3 }, yours: { amount: "600" } },
    });
    await expect(dayRateEditor.remove(api, id, { version })).rejects.toMatchObject({ status: 409 });
    expect((await listDayRates(api))[0]).toMatchObject({ amount: "550.00", version: 3 });
  });
});
