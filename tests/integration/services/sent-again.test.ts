import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newAlertSchema } from "@/lib/cards/alerts/alert-schemas";
import { newCardSchema } from "@/lib/cards/fields/card-schema";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import { localOwner } from "@/lib/cards/people/actor";
import { addAlert, editAlert, renewAlertSecret } from "@/lib/services/alerts/edit-alerts";
import { addCard } from "@/lib/services/cards/add-card";
import { addCards } from "@/lib/services/cards/add-cards";
import { addNote } from "@/lib/services/cards/add-note";
import { bulkEditCards } from "@/lib/services/cards/bulk-edit-cards";
import { getCard } from "@/lib/services/cards/get-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import { budgetEditor } from "@/lib/services/costs/budgets";
import { dayRateEditor } from "@/lib/services/costs/day-rates";
import { addDelivery, removeDelivery } from "@/lib/services/deliveries/edit-deliveries";
import {
  addMarkedDay,
  listMarkedDays,
  removeMarkedDay,
} from "@/lib/services/evidence/edit-marked-days";
import { setHeadCount } from "@/lib/services/hidden-work/edit-head-counts";
import { saveImportMapping } from "@/lib/services/import/save-import-mapping";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { createApiToken } from "@/lib/services/people/api-tokens";
import { createAccount } from "@/lib/services/people/create-account";
import { acceptInvitation, invite } from "@/lib/services/people/invitations";
import { loadRota } from "@/lib/services/rota/load-rota";
import { saveRota } from "@/lib/services/rota/save-rota";
import { saveStreams } from "@/lib/services/settings/edit-team-list";
import { addListedName } from "@/lib/services/settings/merge-names";
import { createTeam } from "@/lib/services/team/create-team";
import { loadTeam } from "@/lib/services/team/load-team";
import { saveView } from "@/lib/services/team/save-view";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { answerScreenMove } from "@/lib/services/wall/answer-screen-move";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query, revisionOf } from "@/tests/integration/db/support/team-state";
import { type Statement, watchSql } from "@/tests/integration/db/support/watch-sql";

type Sent = ServiceContext & { source: "screen" };

/** A request as a form sends it, the same at each call: what was typed is its fingerprint. */
function sentOn({ context }: { context: ServiceContext }): Sent {
  const idempotencyKey = `form-${randomUUID()}`;
  return { ...context, source: "screen", idempotencyKey, typed: { words: "as typed" } };
}

beforeEach(() => {
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  vi.stubEnv("WALLTIME_URL", "http://walltime.test");
});

const cardInput = () => newCardSchema.parse({ title: "Tickets", type: "Feature" });
const alert = newAlertSchema.parse({
  ...{ channel: "slack", address: "https://hooks.example.org/1", kinds: ["over-sla"] },
});

/** Whatever adds something, as its form's action calls it: what it needs is read again each time. */
const adding: Record<string, (context: Sent) => Promise<unknown>> = {
  "a card": (context) => addCard(context, cardInput()),
  "several cards": (context) => addCards(context, [cardInput(), cardInput()]),
  "a note": (context) => addNote(context, 1, "Asked again"),
  "a marked day": (context) => addMarkedDay(context, { day: "2026-03-02", label: "Fewer at once" }),
  "a delivery": (context) => addDelivery(context, { name: "Summer", target: "2026-12-24" }),
  "somebody on the rota": async (context) => {
    const { version, people } = await loadRota(context);
    const added = { name: "Ada", from: null, to: null, absences: [] };
    return saveRota(context, { version, people: [...people, added] });
  },
  "an alert": (context) => addAlert(context, alert),
  "a stream": async (context) => {
    const { streams } = await loadTeam(context);
    const added = { id: null, name: "Night", kind: "feature" as const, wipLimit: null };
    return saveStreams(context, [...streams, added]);
  },
  "a client": (context) => addListedName(context, "client", "Acme"),
  "a view": (context) => saveView(context, "cards", { name: "Old ones", query: "" }),
  "a mapping": (context) => saveImportMapping(context, { name: "Ours", choices: "" }),
  "a head count": (context) =>
    setHeadCount(context, { from: "2026-03-02", people: 4, onSupport: 1 }),
  "a day rate": (context) =>
    dayRateEditor.add(context, {
      client: null,
      from: "2026-03-02",
      amount: "600",
      currency: "GBP",
    }),
  "a budget": (context) =>
    budgetEditor.add(context, {
      ...{ client: "Acme", from: "2026-03-02", to: "2026-06-02", amount: "9000", currency: "GBP" },
    }),
  "a move into a stream": async (context) => {
    const { streams } = await loadTeam(context);
    const streamId = streams[0]?.id ?? 0;
    return answerScreenMove(context, { card: 1, version: 1, to: "stream", streamId });
  },
};

describe.each(Object.entries(adding))("%s", (_what, add) => {
  test("sent twice with one key is there once, with one answer", async () => {
    const team = await makeTeam();
    await makeCard(team.context);
    const before = await revisionOf(team.context.teamId);
    const sent = sentOn(team);
    const first = await add(sent);
    expect(await add(sent)).toEqual(first);
    expect(await revisionOf(team.context.teamId)).toBe(before + 1);
  });

  test("sent twice at the same moment is there once", async () => {
    const team = await makeTeam();
    await makeCard(team.context);
    const before = await revisionOf(team.context.teamId);
    const sent = sentOn(team);
    const [first, second] = await Promise.all([add(sent), add(sent)]);
    expect(second).toEqual(first);
    expect(await revisionOf(team.context.teamId)).toBe(before + 1);
  });
});

const share = newShareLinkSchema.parse({ target: "planning" });

/** What makes a secret, which is shown once. */
const secret: Record<string, (context: Sent) => Promise<unknown>> = {
  "a link": (context) => makeShareLink(context, share),
  "an invitation": (context) => invite(context, { role: "editor", note: "", days: 7 }),
  "a token": async (context) => createApiToken(context, { name: "Reports", canWrite: false }),
};

describe.each(Object.entries(secret))("%s", (_what, make) => {
  test("is made once, and its secret is neither told again nor kept", async () => {
    const team = await makeTeam();
    const userId = await createAccount({
      ...{ name: "Olga", email: `${randomUUID()}@example.org`, password: "correct horse battery" },
    });
    const sent = sentOn(team);
    const context = { ...sent, actor: { ...sent.actor, userId } };
    const before = await revisionOf(team.context.teamId);
    const outcomes = await Promise.allSettled([make(context), make(context)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(make(context)).rejects.toMatchObject({ code: "shown-before" });
    expect(await revisionOf(team.context.teamId)).toBe(before + 1);
    const made = JSON.stringify(outcomes.find(({ status }) => status === "fulfilled"));
    const [word = "?"] = /[\w-]{43}/.exec(made) ?? [];
    const kept = await query("select result::text from changes where team_id = $1", [sent.teamId]);
    expect(JSON.stringify(kept)).not.toContain(word);
  });
});

test("the secret of a signed webhook is told once, and renewed once by one key", async () => {
  const team = await makeTeam();
  const sent = sentOn(team);
  const webhook = newAlertSchema.parse({ ...alert, channel: "webhook" });
  const made = await addAlert(sent, webhook);
  expect(made.secret).toMatch(/^whsec_/);
  expect(await addAlert(sent, webhook)).toEqual({ ...made, secret: null });
  const renewed = sentOn(team);
  await renewAlertSecret(renewed, made.alert.id);
  await expect(renewAlertSecret(renewed, made.alert.id)).rejects.toMatchObject({
    code: "shown-before",
  });
  const edited = sentOn(team);
  const first = await editAlert(edited, made.alert.id, { isOn: false });
  expect(await editAlert(edited, made.alert.id, { isOn: false })).toEqual(first);
});

describe("a team", () => {
  const input = () => ({ name: `Checkout ${randomUUID().slice(0, 8)}` });
  const sent = () => ({
    ...{ actor: localOwner, source: "screen" as const, typed: { name: "as typed" } },
    idempotencyKey: `form-${randomUUID()}`,
  });

  test("sent twice, or twice at the same moment, is made once", async () => {
    const [context, given] = [sent(), input()];
    const made = await Promise.all([createTeam(context, given), createTeam(context, given)]);
    made.push(await createTeam(context, given));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  test("is found by its key through an index, however many changes there are", async () => {
    const { context } = await makeTeam();
    await query(
      `insert into changes (team_id, revision, actor, source, action, idempotency_key)
         select $1, n, 'Ann', 'api', 'create-card', 'key ' || n from generate_series(1000, 21000) n`,
      [context.teamId],
    );
    await query("analyze changes");
    const statements = await watchSql(() => createTeam(sent(), input()));
    const asked = statements.filter(({ text }) =>
      /from changes\s+where idempotency_key/.test(text),
    );
    expect(asked).toHaveLength(1);
    const [{ text, values }] = asked as [Statement];
    const plan = JSON.stringify(await query(`explain (format json) ${text}`, values));
    expect(plan).toContain("changes_made_by_key_idx");
    expect(plan).not.toContain("Seq Scan");
  });

  test("with the key of another team is refused", async () => {
    const context = sent();
    await createTeam(context, input());
    const other = { ...context, typed: { name: "something else" } };
    const stranger = { ...context, actor: { ...localOwner, name: "Somebody else" } };
    const reused = { code: "idempotency-key-reused" };
    await expect(createTeam(other, input())).rejects.toMatchObject(reused);
    await expect(createTeam(stranger, input())).rejects.toMatchObject(reused);
  });
});

test("what was removed by a key is removed when it is sent again, and nobody is frightened", async () => {
  const team = await makeTeam();
  const { number } = await makeCard(team.context);
  const day = await addMarkedDay(sentOn(team), { day: "2026-03-02", label: "Fewer at once" });
  const delivery = await addDelivery(sentOn(team), { name: "Summer", target: "2026-12-24" });
  const removals = [
    (context: Sent) => removeMarkedDay(context, day.id),
    (context: Sent) => removeDelivery(context, delivery.id),
    (context: Sent) => removeCard(context, number),
  ];
  for (const remove of removals) {
    const sent = sentOn(team);
    expect(await remove(sent)).toEqual(await remove(sent));
  }
  expect(await listMarkedDays(team.context)).toEqual([]);
});

test("a bulk change of all that match is answered though nothing matches any more", async () => {
  const team = await makeTeam();
  const { number } = await makeCard(team.context);
  const sent = sentOn(team);
  const first = await bulkEditCards(sent, [number], { excludedReason: "Test" });
  expect(await bulkEditCards(sent, [], { excludedReason: "Test" })).toEqual(first);
});

test("something else typed under the same key is not lost, but refused", async () => {
  const team = await makeTeam();
  const { number } = await makeCard(team.context);
  const sent = sentOn(team);
  await addNote(sent, number, "First");
  const other = { ...sent, typed: { words: "something else" } };
  await expect(addNote(other, number, "Second")).rejects.toMatchObject({
    code: "idempotency-key-reused",
  });
  expect((await getCard(team.context, number)).notes).toContain("First");
});

test("who joined by a link is told the team when it is sent again", async () => {
  const team = await makeTeam();
  const person = () => ({
    name: "Ann",
    email: `${randomUUID()}@example.org`,
    password: "a b c d e f",
  });
  const [ann, ben] = [await createAccount(person()), await createAccount(person())];
  const { link } = await invite(sentOn(team), { role: "viewer", note: "", days: 7 });
  const word = new URL(link).pathname.replace("/join/", "");
  expect(await acceptInvitation(word, ann)).toEqual({ slug: team.slug });
  expect(await acceptInvitation(word, ann)).toEqual({ slug: team.slug });
  await expect(acceptInvitation(word, ben)).rejects.toMatchObject({ code: "link-spent" });
});
