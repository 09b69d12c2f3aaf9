import { createHmac, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import { localOwner } from "@/lib/cards/people/actor";
import { database } from "@/lib/db/client";
import { editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { undoChange } from "@/lib/services/cards/undo-change";
import { checkUpload, importUpload } from "@/lib/services/import/check-upload";
import { undoImport } from "@/lib/services/import/undo-import";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { createFirstOwner } from "@/lib/services/people/first-owner";
import { createTeam } from "@/lib/services/team/create-team";
import { askDatabaseState } from "@/lib/services/team/database-health";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import {
  keepLargeFile,
  rowsOfLargeFile as rows,
} from "@/tests/integration/services/support/large-file";
import { takeSecondConnections } from "@/tests/setup/one-connection-guard";

// The pool is made with the first question, so this file has a process of its own.
beforeAll(() => {
  process.env.WALLTIME_DB_CONNECTIONS = "1";
});
beforeEach(() => {
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  vi.stubEnv("WALLTIME_URL", "http://walltime.test");
});

/** Whoever waits for a second connection gives up after half a minute; all of this takes less. */
const limitMs = 25_000;

const sent = () => ({
  ...{ actor: localOwner, source: "screen" as const, typed: { name: "as typed" } },
  idempotencyKey: `form-${randomUUID()}`,
});

test(
  "one connection makes a team by a form, twice at the same moment too",
  async () => {
    const context = sent();
    const make = () => createTeam(context, { name: "Checkout" });
    const [first, second] = await Promise.all([make(), make()]);
    expect(second.id).toBe(first.id);
    expect((await askDatabaseState()).database).toBe("ok");
  },
  limitMs,
);

test("one connection checks a kept file, imports it and takes it back", async () => {
  const { context, upload } = await keepLargeFile();
  const none = new URLSearchParams();
  expect((await checkUpload(context, upload, none)).outcome).toMatchObject({ created: rows });
  const imported = await importUpload(context, upload, none);
  expect(imported).toMatchObject({ status: "imported", created: rows });
  await undoImport({ ...context, source: "screen" }, imported.id ?? 0);
  const [left] = await query<{ count: number }>(
    `select count(*)::int as count from cards where team_id = ${context.teamId} and binned_at is null`,
  );
  expect(left?.count).toBe(0);
}, 55_000);

test(
  "one connection edits, undoes, and makes a link",
  async () => {
    const { context } = await makeTeam();
    const { number } = await makeCard(context, { title: "Before" });
    const edited = await editCard({ ...context, source: "screen" }, number, {
      version: 1,
      title: "After",
    });
    await undoChange({ ...context, source: "screen" }, edited.revision);
    expect((await getCard(context, number)).title).toBe("Before");
    const link = newShareLinkSchema.parse({ target: "planning", query: "" });
    await makeShareLink({ ...sent(), teamId: context.teamId }, link);
  },
  limitMs,
);

test(
  "one connection makes the first owner",
  async () => {
    const secret = process.env.WALLTIME_SECRET ?? "";
    const key = createHmac("sha256", secret).update("first owner").digest("base64url");
    const email = `${randomUUID()}@Example.org`;
    const account = { name: "First", email, password: "correct horse battery" };
    await createFirstOwner(key, account, "192.0.2.1");
    const [owner] = await query<{ isOwner: boolean }>(
      `select is_owner as "isOwner" from users where email = '${email.toLowerCase()}'`,
    );
    expect(owner).toEqual({ isOwner: true });
  },
  limitMs,
);

test("the guard of all integration tests sees who asks for a second connection", async () => {
  const { context } = await makeTeam();
  const asked = database().$transaction(async (tx) => {
    await tx.$queryRaw`select 1`;
    // Answered once the transaction is over.
    return {
      later: database()
        .team.count({ where: { id: context.teamId } })
        .then(Number),
    };
  });
  expect(await (await asked).later).toBe(1);
  expect(takeSecondConnections()).toHaveLength(1);
});
