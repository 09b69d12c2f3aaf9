import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { TeamRole } from "@/lib/cards/people/roles";
import { database } from "@/lib/db/client";
import { putMember } from "@/lib/db/members";
import { askAgain } from "@/lib/services/alerts/ask-again";
import { checkTeams } from "@/lib/services/alerts/check-teams";
import {
  editAlert,
  loadAlerts,
  removeAlert,
  renewAlertSecret,
} from "@/lib/services/alerts/edit-alerts";
import { loadAlertLog, sendTestAlert } from "@/lib/services/alerts/send-test-alert";
import { sendWaiting } from "@/lib/services/alerts/send-waiting";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { createAccount } from "@/lib/services/people/create-account";
import { createFirstOwner } from "@/lib/services/people/first-owner";
import { removeMember } from "@/lib/services/people/members";
import { exportTeam } from "@/lib/services/team/export-team";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { confirmByMail } from "@/tests/integration/alerts/support/mailed-link";
import { makeAlert, makeWatchedTeam, turn } from "@/tests/integration/alerts/support/watched-team";
import { get, patch, post, remove } from "@/tests/integration/api/support/call-api";
import { query } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { MailServer, textOf } from "@/tests/setup/mail-server";
import { Receiver } from "@/tests/setup/webhook-receiver";

const [receiver, mail] = [new Receiver(), new MailServer()];
beforeAll(() => Promise.all([receiver.start(), mail.start()]));
afterAll(() => Promise.all([receiver.stop(), mail.stop()]));
beforeEach(async () => {
  receiver.clear();
  mail.clear();
  vi.stubEnv("WALLTIME_WEBHOOK_NETWORKS", "127.0.0.0/8");
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  vi.stubEnv("WALLTIME_ACCOUNTS", "on");
  vi.stubEnv("WALLTIME_SMTP_URL", mail.url());
  vi.stubEnv("WALLTIME_MAIL_FROM", "Walltime <walltime@example.org>");
  await query("delete from alerts");
});

type Member = { context: ServiceContext & { source: "screen" }; userId: string; email: string };

/** Somebody with a role in a team. */
async function makeMember(teamId: number, role: TeamRole): Promise<Member> {
  const email = `${randomUUID()}@example.org`;
  const userId = await createAccount({ name: "Ann", email, password: "long enough here" });
  await putMember(database(), teamId, userId, role);
  const roles = new Map([[teamId, role]]);
  const actor = { name: "Ann", userId, roles, isInstallationOwner: false, isToken: false };
  return { context: { actor, teamId, source: "screen" }, userId, email };
}

/** A team whose one card goes over its SLA on 9 April. */
async function almostOver(): Promise<ServiceContext> {
  const context = await makeWatchedTeam();
  await makeCard(at(context, "2026-04-01"), { title: "Log in", committed: "2026-04-01" });
  return context;
}

function fail(error: unknown): never {
  throw error;
}

describe("a viewer", () => {
  test("is told by e-mail, at their own address alone, once they show that it is theirs", async () => {
    const { teamId } = await almostOver();
    const { context, email } = await makeMember(teamId, "viewer");
    const { alert } = await makeAlert(context, { channel: "email" });
    expect([alert.shownAddress, alert.confirmation]).toEqual([email, "waiting"]);
    expect(mail.received.map(({ to }) => to)).toEqual([[email]]);
    await confirmByMail(mail);
    const others = makeAlert(context, { channel: "email", address: "bob@example.org" });
    await expect(others).rejects.toMatchObject({ errors: [{ code: "not-yours" }] });
    await turn("2026-04-01");
    await turn("2026-04-09");
    expect(mail.received).toHaveLength(1);
    const [received] = mail.received as [(typeof mail.received)[number]];
    expect([received.to, received.user]).toEqual([[email], "walltime"]);
    expect(received.source).toMatch(/^From: Walltime <walltime@example\.org>/m);
    expect(textOf(received)).toContain(
      "Log in is over its SLA: day 7 of 6, so 1 working day over.",
    );
    expect(textOf(received)).toMatch(/https:\/\/walltime\.example\.org\/t\/[\w-]+\/cards\/13/);
  });

  test("is not asked whether a known address is theirs", async () => {
    const { teamId } = await almostOver();
    const { context, userId } = await makeMember(teamId, "viewer");
    await query("update users set email_verified = true where id = $1", [userId]);
    const { alert } = await makeAlert(context, { channel: "email" });
    expect(alert.confirmation).toBe("not-needed");
    expect(mail.received).toEqual([]);
    expect(await sendTestAlert(context, alert.id)).toEqual({ state: "sent", reason: null });
    // An address that they had before says nothing of the one they have now.
    await query("update users set email = $2 where id = $1", [userId, `${randomUUID()}@x.org`]);
    expect(await loadAlerts(context)).toMatchObject([{ confirmation: "not-asked" }]);
  });

  test("has no mail sent to an address that they had before", async () => {
    const { teamId } = await almostOver();
    const { context, userId } = await makeMember(teamId, "viewer");
    const { alert } = await makeAlert(context, { channel: "email" });
    await query("update users set email = $2 where id = $1", [userId, `${randomUUID()}@x.org`]);
    const again = askAgain(context, alert.id);
    await expect(again).rejects.toMatchObject({ status: 409, code: "not-yours" });
    expect(mail.received).toHaveLength(1);
  });

  test("sees and changes their own alerts, and nobody else's", async () => {
    const { teamId } = await almostOver();
    const [ann, bob] = [await makeMember(teamId, "viewer"), await makeMember(teamId, "owner")];
    const { alert } = await makeAlert(ann.context, { address: receiver.url("/secret") });
    expect(JSON.stringify(await loadAlerts(ann.context))).not.toContain("secret");
    await editAlert(ann.context, alert.id, { kinds: ["drift"] });
    expect(await loadAlerts(ann.context)).toMatchObject([{ kinds: ["drift"], isOn: true }]);
    expect(await loadAlerts(bob.context)).toEqual([]);
    await sendTestAlert(ann.context, alert.id);
    expect(await loadAlertLog(bob.context)).toEqual([]);
    for (const refused of [
      () => editAlert(bob.context, alert.id, { isOn: false }),
      () => removeAlert(bob.context, alert.id),
      () => renewAlertSecret(bob.context, alert.id),
      () => sendTestAlert(bob.context, alert.id),
      () => askAgain(bob.context, alert.id),
    ]) {
      await expect(refused()).rejects.toMatchObject({ status: 404, code: "alert-not-found" });
    }
  });

  test("has twenty alerts of a team at most", async () => {
    const { teamId } = await almostOver();
    const { context } = await makeMember(teamId, "viewer");
    for (let count = 0; count < 20; count += 1) {
      await makeAlert(context, { address: receiver.url() });
    }
    const more = makeAlert(context, { address: receiver.url() });
    await expect(more).rejects.toMatchObject({ status: 409, code: "too-many-alerts" });
  });
});

describe("somebody who is no member any more", () => {
  test("is told nothing, not even what was waiting", async () => {
    const made = await almostOver();
    const owner = await makeMember(made.teamId, "owner");
    const ann = await makeMember(made.teamId, "editor");
    await makeAlert(ann.context, { address: receiver.url() });
    await turn("2026-04-01");
    await checkTeams(fail, new Date("2026-04-09T10:00:00Z"));
    await removeMember(owner.context, ann.userId);
    await sendWaiting(fail, { now: () => new Date("2026-04-09T10:01:00Z") });
    await turn("2026-04-10");
    expect(receiver.received).toEqual([]);
    expect(await query("select from alerts where team_id = $1", [made.teamId])).toEqual([]);
  });

  test("is told nothing where only the membership is gone", async () => {
    const made = await almostOver();
    const ann = await makeMember(made.teamId, "editor");
    await makeAlert(ann.context, { address: receiver.url() });
    await turn("2026-04-01");
    await checkTeams(fail, new Date("2026-04-09T10:00:00Z"));
    await query("delete from members where user_id = $1", [ann.userId]);
    await sendWaiting(fail, { now: () => new Date("2026-04-09T10:01:00Z") });
    await query("delete from users where id = $1", [ann.userId]);
    await turn("2026-04-10");
    expect(receiver.received).toEqual([]);
    const [line] = await query<{ reason: string }>("select reason from alert_messages");
    expect(line?.reason).toBe("Its person no longer sees the team.");
  });
});

describe("a mail that is refused", () => {
  test("is tried again, and its log says nothing secret", async () => {
    const { teamId } = await almostOver();
    const { context, email } = await makeMember(teamId, "viewer");
    await makeAlert(context, { channel: "email" });
    await confirmByMail(mail);
    await turn("2026-04-01");
    mail.refusal = "450 come back later";
    await turn("2026-04-09");
    vi.stubEnv("WALLTIME_SMTP_URL", mail.url("wrong-word"));
    await sendWaiting(fail, { now: () => new Date("2026-04-09T10:02:00Z") });
    const [line] = await loadAlertLog(context);
    expect(line).toMatchObject({ state: "waiting", attempts: 2 });
    expect(line?.reason).toBe("The mail server did not accept the user and password of Walltime.");
    vi.stubEnv("WALLTIME_SMTP_URL", mail.url());
    mail.clear();
    await sendWaiting(fail, { now: () => new Date("2026-04-09T10:10:00Z") });
    expect(mail.received.map(({ to }) => to)).toEqual([[email]]);
  });
});

describe("alerts that were made before there were accounts", () => {
  test("rest, and then are the first owner's", async () => {
    const context = await almostOver();
    vi.stubEnv("WALLTIME_ACCOUNTS", "off");
    await makeAlert(context, { address: receiver.url() });
    await turn("2026-04-01");
    vi.stubEnv("WALLTIME_ACCOUNTS", "on");
    await query("delete from users");
    await turn("2026-04-02");
    const secret = process.env.WALLTIME_SECRET ?? "";
    const { createHmac } = await import("node:crypto");
    const key = createHmac("sha256", secret).update("first owner").digest("base64url");
    const account = { name: "Olga", email: "olga@example.org", password: "long enough here" };
    await createFirstOwner(key, account, randomUUID());
    await turn("2026-04-09");
    expect(receiver.received).toHaveLength(1);
  });
});

describe("what is kept of an alert", () => {
  test("stands in the history without its address, and in no export of the team", async () => {
    const made = await almostOver();
    const owner = await makeMember(made.teamId, "owner");
    const { alert } = await makeAlert(owner.context, { address: receiver.url("/to-ken") });
    await editAlert(owner.context, alert.id, { isOn: false });
    await renewAlertSecret(owner.context, alert.id);
    await removeAlert(owner.context, alert.id);
    const sentences = (await loadPartHistory(owner.context, { kind: ["alerts"] })).flatMap(
      (entry) => entry.sentences,
    );
    expect(sentences).toEqual(["Alert removed", "Alert changed", "Alert changed", "Alert made"]);
    const [records] = await query<{ text: string }>(
      "select string_agg(before::text || after::text, ' ') as text from change_records where team_id = $1",
      [made.teamId],
    );
    expect(records?.text ?? "").not.toMatch(/to-ken|whsec_/);
    await makeAlert(owner.context, { address: receiver.url("/to-ken") });
    let exported = "";
    for await (const piece of exportTeam(owner.context)) exported += piece;
    expect(exported).not.toMatch(/to-ken|whsec_/);
  });
});

describe("the API", () => {
  test("makes, tells, changes and removes alerts; a repeated key makes no other", async () => {
    vi.stubEnv("WALLTIME_ACCOUNTS", "off");
    const { slug } = await loadTeam(await almostOver());
    const path = `/teams/${slug}/alerts`;
    const body = { channel: "webhook", address: receiver.url("/to-ken"), kinds: ["over-sla"] };
    const ask = () => post(path, body, { "idempotency-key": "once" });
    const made = { id: 1, channel: "webhook", kinds: ["over-sla"], blockedDays: 3, isOn: true };
    expect(await ask()).toMatchObject({ status: 201, body: made });
    expect((await ask()).body).toMatchObject({ ...made, secret: null });
    const shown = await get(path);
    expect(shown.body).toMatchObject({ alerts: [made] });
    expect(shown.text).not.toMatch(/to-ken|whsec_/);
    expect((await patch(`${path}/1`, { isOn: false, blockedDays: 7 })).body).toMatchObject({
      ...{ id: 1, isOn: false, blockedDays: 7 },
    });
    expect((await patch(`${path}/1`, { address: "http://127.0.0.1/" })).status).toBe(422);
    expect((await patch(`${path}/2`, { isOn: false })).status).toBe(404);
    expect((await remove(`${path}/1`)).status).toBe(204);
    expect((await get(path)).body).toEqual({ alerts: [] });
  });
});
