import { beforeAll, describe, expect, test } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { listCards } from "@/lib/services/cards/list-cards";
import { removeCard } from "@/lib/services/cards/remove-card";
import { listImports } from "@/lib/services/import/list-imports";
import { undoImport } from "@/lib/services/import/undo-import";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { createTeam } from "@/lib/services/team/create-team";
import { describeTeam } from "@/lib/services/team/describe-team";
import { loadTeam, loadTeamBySlug } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query, revisionOf, wholeTeam } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { importText } from "@/tests/integration/services/support/import-text";
import { addRandomCards } from "@/tests/integration/services/support/random-cards";

/** Everything that can be asked about a team. */
async function allOf(context: ServiceContext) {
  const now = at(context, "2026-06-30");
  const filter = { asOf: "2026-03-15" };
  const { id, slug, name, revision, ...details } = await loadTeam(now);
  return {
    lists: [details.types, details.sizes, details.streams, details.holidays],
    counts: (await describeTeam(await loadTeam(now))).cards,
    cards: await listCards(now, { afterNumber: 0, limit: 1_000 }),
    sla: await loadSlaTable(now, "type,size", {}),
    slaThen: await loadSlaTable(now, "type,size", filter),
    done: await loadCommittedToDone(now, {}),
    doneThen: await loadCommittedToDone(now, filter),
    mix: await loadWorkMix(now, "week", {}),
    mixThen: await loadWorkMix(now, "month", filter),
    imports: (await listImports(now)).map(({ importedAt, undoneAt, ...rest }) => rest),
    stored: (await wholeTeam(context.teamId)).spells?.length,
  };
}

/** The same cards, numbers, names and imports for every team. */
async function fill(context: ServiceContext) {
  await addRandomCards(context, { first: "2026-01-01", days: 60, count: 60, seed: 3 });
  await importText(
    at(context, "2026-06-01"),
    "Key,Title,Type,Size,Started,Done\nA,One,Chore,Huge,2026-05-04,2026-05-08\nB,Two,Chore,,2026-05-04,",
  );
  await makeCard(at(context, "2026-06-01"), { stream: "Features", committed: "2026-05-20" });
}

describe("two teams with the same numbers and names", () => {
  let one: ServiceContext;
  let other: ServiceContext;

  beforeAll(async () => {
    one = (await makeTeam()).context;
    other = (await makeTeam()).context;
    await fill(one);
    await fill(other);
  });

  test("have the same figures, each as if it were alone", async () => {
    const [first, second] = [await allOf(one), await allOf(other)];
    expect(first.sla.total.items).toBeGreaterThan(20);
    expect(first.cards.cards).toHaveLength(63);
    expect(second).toEqual(first);
  });

  test("do not notice what happens in the other", async () => {
    const before = [await allOf(one), await wholeTeam(one.teamId), await revisionOf(one.teamId)];
    const june = at(other, "2026-06-10");
    await editCard(june, 61, { version: 1, title: "Changed", released: null });
    await editCard(june, 63, { version: 1, stream: "Support" });
    await removeCard(june, 62);
    await makeCard(june, { type: "Chore" });
    await importText(june, "Key,Title,Type\nA,Again,Bug\nC,Three,Errand");
    await changeCalendar(june, {
      dayCount: "calendar",
      holidays: [{ day: "2026-01-05", name: "Off" }],
    });
    await undoImport(june, 1, { evenIfEdited: true });

    expect([await allOf(one), await wholeTeam(one.teamId), await revisionOf(one.teamId)]).toEqual(
      before,
    );
    expect(await getCard(one, 61)).toMatchObject({ title: "One", type: "Chore" });
    expect((await allOf(other)).sla).not.toEqual((before[0] as { sla: unknown }).sla);
  });

  test("cannot reach each other's cards and imports", async () => {
    const third = (await makeTeam()).context;
    const api = { ...third, source: "api" as const };
    const gone = { status: 404 };
    await expect(getCard(third, 1)).rejects.toMatchObject(gone);
    await expect(editCard(api, 1, { version: 1, title: "x" })).rejects.toMatchObject(gone);
    await expect(removeCard(api, 1)).rejects.toMatchObject(gone);
    await expect(undoImport(api, 1)).rejects.toMatchObject(gone);
    await expect(makeCard(third, { type: "Chore" })).rejects.toMatchObject({
      code: "unknown-type",
    });
  });
});

test("a team that is not there is answered 404 by every service", async () => {
  const nobody = { actor: localOwner, teamId: 424_242 };
  const api = { ...nobody, source: "api" as const };
  for (const asked of [
    () => loadTeam(nobody),
    () => loadTeamBySlug(localOwner, "nobody-at-all"),
    () => loadTeamBySlug(localOwner, "NUL\0"),
    () => listCards(nobody, { afterNumber: 0, limit: 1 }),
    () => getCard(nobody, 1),
    () => makeCard(nobody),
    () => editCard(api, 1, { version: 1 }),
    () => removeCard(api, 1),
    () => changeCalendar(api, {}),
    () => importText(nobody, "Title,Type\na,Bug"),
    () => importText(nobody, "Title,Type\na,Bug", { dryRun: true }),
    () => loadSlaTable(nobody, "type", {}),
    () => loadCommittedToDone(nobody, {}),
    () => loadWorkMix(nobody, "week", {}),
  ]) {
    await expect(asked(), String(asked)).rejects.toMatchObject({ status: 404 });
  }
});

describe("creating teams", () => {
  const create = (name: string, holidays?: { day: string; name: string }[]) =>
    createTeam({ actor: localOwner, source: "api" }, { name, holidays });

  test("of one name at the same time gives each an address and lists of its own", async () => {
    const teams = await Promise.all(Array.from({ length: 6 }, () => create("Same name")));
    expect(teams.map((team) => team.slug).sort()).toEqual([
      "same-name",
      "same-name-2",
      "same-name-3",
      "same-name-4",
      "same-name-5",
      "same-name-6",
    ]);
    for (const { id } of teams) {
      const { types, sizes, streams } = await loadTeam({ actor: localOwner, teamId: id });
      expect([types.length, sizes.length, streams.length]).toEqual([5, 5, 2]);
    }
  });

  test("is one change, recorded, or nothing at all", async () => {
    const team = await create("Recorded", [{ day: "2026-05-04", name: "May" }]);
    expect(team.revision).toBe(1);
    expect(await query("select action, source from changes where team_id = $1", [team.id])).toEqual(
      [{ action: "create-team", source: "api" }],
    );

    await expect(create("Half-way", [{ day: "2026-05-04", name: "\0" }])).rejects.toThrow();
    expect(await query("select 1 from teams where name = 'Half-way'")).toEqual([]);
  });
});
