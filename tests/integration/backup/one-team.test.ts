import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import { importTeam } from "@/lib/launch/backup/import-team.js";
import { writeBackup } from "@/lib/launch/backup/write-backup.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { addDelivery, editDelivery } from "@/lib/services/deliveries/edit-deliveries";
import { loadDelivery } from "@/lib/services/deliveries/load-deliveries";
import { undoDeliveryChange } from "@/lib/services/deliveries/undo-delivery";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import {
  ask,
  emptyDatabase,
  everyRow,
  withDatabase,
} from "@/tests/integration/backup/support/other-database";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

type Stay = { team: number; card: number };

const databaseUrl = process.env.DATABASE_URL ?? "";
let folder: string;
let file: string;
let edited: number;
let archived: number;

/** A team whose archived delivery had a card of its own, taken out again, and has two of two teams. */
beforeAll(async () => {
  folder = temporaryFolder();
  const other = await makeTeam({ name: "Other" });
  const { context: made } = await makeTeam({ name: "Moving" });
  const context = { ...made, source: "api" as const };
  await makeCard(other.context);
  for (const title of ["One", "Two"]) await makeCard(context, { title });
  const { id } = await addDelivery(context, {
    ...{ name: "Spring", target: "2027-01-04" },
    cards: [{ number: 1 }, { number: 2 }, { team: other.slug, number: 1 }],
  });
  edited = (await editDelivery(context, id, { remove: [{ number: 1 }] })).revision;
  archived = (await editDelivery(context, id, { archived: true })).revision;
  file = path.join(folder, "moving.backup.gz");
  await writeBackup({ databaseUrl, file, team: "moving" });
});

afterAll(() => removeFolder(folder));

const staysIn = (url: string, slug: string) =>
  ask<Stay>(
    url,
    `select card_team_id - t.id as team, card_number as card from delivery_cards c
     join teams t on t.id = c.team_id where t.slug = '${slug}' order by c.id`,
  );

/** Undoes what was done to the delivery, and tells the cards that are in it then. */
async function undoAll(url: string, slug: string): Promise<Stay[]> {
  await withDatabase(url, async () => {
    clearTeamCache();
    const { id: teamId } = await loadTeamBySlug(localOwner, slug);
    const context = { actor: localOwner, teamId, source: "api" as const };
    for (const revision of [archived, edited]) await undoDeliveryChange(context, revision);
  });
  return staysIn(url, slug);
}

describe("one team's backup in an empty database", () => {
  test("leaves cards of other teams out, and others can be added and made", async () => {
    const target = await emptyDatabase();
    expect(await importTeam({ databaseUrl: target, file, slug: "moved" })).toMatchObject({
      slug: "moved",
    });
    expect(await staysIn(target, "moved")).toEqual([{ team: 0, card: 2 }]);

    const second = path.join(folder, "other.backup.gz");
    await writeBackup({ databaseUrl, file: second, team: "other" });
    await importTeam({ databaseUrl: target, file: second });
    await withDatabase(target, async () => {
      await makeTeam({ name: "New" });
    });
    expect(await ask(target, "select slug from teams order by id")).toEqual(
      ["moved", "other", "new"].map((slug) => ({ slug })),
    );
    expect(await undoAll(target, "moved")).toEqual([
      { team: 0, card: 1 },
      { team: 0, card: 2 },
    ]);
  });

  test("is refused an address that is none, with nothing stored", async () => {
    const target = await emptyDatabase();
    await expect(importTeam({ databaseUrl: target, file, slug: "My Team" })).rejects.toThrow(
      '"My Team" cannot be the address of a team',
    );
    expect(await everyRow(target)).toEqual({});
  });
});

test("a team beside others undoes changes of deliveries with its own cards alone", async () => {
  const target = await emptyDatabase();
  await migrate({ databaseUrl: target });
  // Teams under the numbers that both had where they come from.
  await withDatabase(target, async () => {
    for (const name of ["First", "Second", "Third"])
      await makeCard((await makeTeam({ name })).context);
  });
  await importTeam({ databaseUrl: target, file, slug: "moved" });
  await withDatabase(target, async () => {
    clearTeamCache();
    const { id: teamId } = await loadTeamBySlug(localOwner, "moved");
    const { cards, teams } = await loadDelivery({ actor: localOwner, teamId }, 1);
    expect(cards.map(({ team, number }) => [team, number])).toEqual([
      ["moved", 2],
      ["other", 1],
    ]);
    expect(teams.map(({ team }) => team)).toEqual(["moved", "other"]);
  });
  expect(await undoAll(target, "moved")).toEqual([
    { team: 0, card: 1 },
    { team: 0, card: 2 },
  ]);
});
