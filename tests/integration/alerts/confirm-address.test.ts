import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { askAlertAddress } from "@/lib/db/alert-addresses";
import { queueAlerts } from "@/lib/db/alert-queue";
import { answerConfirmation, openConfirmation } from "@/lib/services/alerts/answer-confirmation";
import { askAgain } from "@/lib/services/alerts/ask-again";
import { loadAlerts, removeAlert } from "@/lib/services/alerts/edit-alerts";
import { mailConfirmation } from "@/lib/services/alerts/mail-confirmation";
import { loadAlertLog, sendTestAlert } from "@/lib/services/alerts/send-test-alert";
import { sendWaiting } from "@/lib/services/alerts/send-waiting";
import { forgetWhatIsOver } from "@/lib/services/cards/empty-bins";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { mailedLinks } from "@/tests/integration/alerts/support/mailed-link";
import { makeAlert, makeWatchedTeam, turn } from "@/tests/integration/alerts/support/watched-team";
import { get, post } from "@/tests/integration/api/support/call-api";
import { query } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { MailServer, textOf } from "@/tests/setup/mail-server";

const mail = new MailServer();
beforeAll(() => mail.start());
afterAll(() => mail.stop());

let address: string;
beforeEach(async () => {
  mail.clear();
  address = `${randomUUID()}@example.org`;
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
  vi.stubEnv("WALLTIME_SMTP_URL", mail.url());
  vi.stubEnv("WALLTIME_MAIL_FROM", "Walltime <walltime@example.org>");
  await query("delete from alerts");
  // One person asks in all of these tests.
  await query("delete from rate_limits where key like 'confirm-alerts-by:%'");
});

const client = () => randomUUID();
const answer = (link: string, said: "confirmed" | "refused", now?: Date) =>
  answerConfirmation(link, said, client(), now);
const byMail = (context: ServiceContext, to = address) =>
  makeAlert(context, { channel: "email", address: to });
const subjects = () =>
  mail.received.map(({ source }) => /^Subject: (.*)$/m.exec(source)?.[1]?.trim() ?? "");
const confirmations = async (context: ServiceContext) =>
  (await loadAlerts(context)).map(({ confirmation }) => confirmation);

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const spent = { status: 404, code: "link-spent" };

describe("an address that nobody has shown to be theirs", () => {
  test("is asked, and told of nothing before it confirms, nor later of what was before", async () => {
    const context = await makeWatchedTeam();
    for (const committed of ["2026-04-01", "2026-04-08"]) {
      await makeCard(at(context, committed), { title: `Of ${committed}`, committed });
    }
    const { alert } = await byMail(context);
    expect(alert.confirmation).toBe("waiting");
    await turn("2026-04-01");
    // The first goes over its SLA while nobody has answered.
    await turn("2026-04-09");
    expect(subjects()).toEqual(["Do you want these alerts from Walltime?"]);
    expect(mail.received[0]?.to).toEqual([address]);
    const [link = ""] = mailedLinks(mail);
    expect(await openConfirmation(link, client())).toEqual({
      ...{ teamName: (await loadTeam(context)).name, address, askedBy: "Somebody" },
    });
    // Looking answers nothing.
    expect(await confirmations(context)).toEqual(["waiting"]);

    await answer(link, "confirmed");
    expect(await confirmations(context)).toEqual(["confirmed"]);
    mail.clear();
    await turn("2026-04-10");
    expect(mail.received).toEqual([]);
    await turn("2026-04-16");
    expect(mail.received.map(({ to }) => to)).toEqual([[address]]);
    expect(textOf(mail.received[0] ?? { source: "", to: [], user: "" })).toContain(
      "Of 2026-04-08 is over its SLA",
    );
  });

  test("is sent no test and nothing that waits, whatever put it there", async () => {
    const context = await makeWatchedTeam();
    const { alert } = await byMail(context);
    mail.clear();
    const reason = "Its address has not confirmed it.";
    expect(await sendTestAlert(context, alert.id)).toEqual({ state: "failed", reason });
    const now = new Date();
    const due = [{ occasion: "test:1", fact: { kind: "test" as const } }];
    await queueAlerts(context.teamId, alert.id, due, { state: "waiting", now });
    await sendWaiting((error) => {
      throw error;
    });
    expect(mail.received).toEqual([]);
    expect((await loadAlertLog(context)).map((line) => line.reason)).toEqual([reason, reason]);
  });

  test("refuses, and is asked by nobody for a month", async () => {
    const context = await makeWatchedTeam();
    const { alert } = await byMail(context);
    const [link = ""] = mailedLinks(mail);
    await answer(link, "refused");
    expect(await confirmations(context)).toEqual(["refused"]);
    const nothing = { status: 409, code: "nothing-to-confirm" };
    await expect(askAgain(context, alert.id)).rejects.toMatchObject(nothing);
    // Nor by removing the alert and making another.
    await removeAlert({ ...context, source: "screen" }, alert.id);
    await expect(byMail(context)).rejects.toMatchObject({ errors: [{ code: "refused" }] });
    await expect(byMail(context, address.toUpperCase())).rejects.toMatchObject({ status: 422 });
    mail.clear();
    const nextMonth = { ...context, now: later(31 * 24) };
    expect((await byMail(nextMonth)).alert.confirmation).toBe("waiting");
    expect(mailedLinks(mail)).toHaveLength(1);
  });

  test("has a refusal forgotten once it no longer holds and no alert leads there", async () => {
    const context = await makeWatchedTeam();
    const { alert } = await byMail(context);
    await answer(mailedLinks(mail)[0] ?? "", "refused");
    await removeAlert({ ...context, source: "screen" }, alert.id);
    const kept = () => query("select state from alert_addresses where address = $1", [address]);
    await forgetWhatIsOver(later(29 * 24));
    expect(await kept()).toEqual([{ state: "refused" }]);
    await forgetWhatIsOver(later(31 * 24));
    expect(await kept()).toEqual([]);
  });

  test("was not asked where its link is too old or its refusal no longer holds", async () => {
    const context = await makeWatchedTeam();
    await byMail(context);
    const [link = ""] = mailedLinks(mail);
    const confirmation = async (hours: number) =>
      (await loadAlerts({ ...context, now: later(hours) })).map((alert) => alert.confirmation);
    expect([await confirmation(47), await confirmation(49)]).toEqual([["waiting"], ["not-asked"]]);
    await answer(link, "refused");
    expect(await confirmation(29 * 24)).toEqual(["refused"]);
    expect(await confirmation(31 * 24)).toEqual(["not-asked"]);
  });

  test("is asked once for all alerts of a team, and again by another team", async () => {
    const [context, other] = [await makeWatchedTeam(), await makeWatchedTeam()];
    await byMail(context);
    await byMail(context);
    expect(mail.received).toHaveLength(1);
    await answer(mailedLinks(mail)[0] ?? "", "confirmed");
    await byMail(context);
    expect(await confirmations(context)).toEqual(["confirmed", "confirmed", "confirmed"]);
    expect(mail.received).toHaveLength(1);
    await byMail(other);
    expect(await confirmations(other)).toEqual(["waiting"]);
    expect(mail.received).toHaveLength(2);
  });

  test("is forgotten with its last alert", async () => {
    const context = { ...(await makeWatchedTeam()), source: "screen" as const };
    const [first, second] = [await byMail(context), await byMail(context)];
    await answer(mailedLinks(mail)[0] ?? "", "confirmed");
    await removeAlert(context, first.alert.id);
    expect(await confirmations(context)).toEqual(["confirmed"]);
    await removeAlert(context, second.alert.id);
    await byMail(context);
    expect(await confirmations(context)).toEqual(["waiting"]);
  });
});

describe("a link that confirms", () => {
  test("is kept as a hash, and answers once", async () => {
    const context = await makeWatchedTeam();
    await byMail(context);
    const [link = ""] = mailedLinks(mail);
    const [row] = await query<{ text: string; hours: number }>(
      `select a::text as text, extract(epoch from good_until - now()) / 3600 as hours
       from alert_addresses a where team_id = $1`,
      [context.teamId],
    );
    expect(row?.text).not.toContain(link.split("_").slice(1).join("_"));
    expect(Number(row?.hours)).toBeCloseTo(48, 1);
    await Promise.allSettled([answer(link, "confirmed"), answer(link, "confirmed")]).then((both) =>
      expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]),
    );
    await expect(answer(link, "refused")).rejects.toMatchObject(spent);
    await expect(openConfirmation(link, client())).rejects.toMatchObject(spent);
    expect(await confirmations(context)).toEqual(["confirmed"]);
  });

  test("is worthless after 48 hours, after a later mail, for another team and made up", async () => {
    const [context, other] = [await makeWatchedTeam(), await makeWatchedTeam()];
    const { alert } = await byMail(context);
    const [link = ""] = mailedLinks(mail);
    await openConfirmation(link, client(), later(47.9));
    await expect(answer(link, "confirmed", later(48.1))).rejects.toMatchObject(spent);
    await askAgain(context, alert.id);
    const [, second = ""] = mailedLinks(mail);
    const [, secret] = second.split(/_(.*)/);
    for (const wrong of [link, `${other.teamId}_${secret}`, `${context.teamId}_`, "", "x"]) {
      await expect(answer(wrong, "confirmed")).rejects.toMatchObject(spent);
    }
    expect(await confirmations(context)).toEqual(["waiting"]);
    await answer(second, "confirmed");
    const nothing = { status: 409, code: "nothing-to-confirm" };
    await expect(askAgain(context, alert.id)).rejects.toMatchObject(nothing);
  });

  test("is guessed a few times only", async () => {
    const from = client();
    const guess = () => answerConfirmation(`999999_${"A".repeat(43)}`, "confirmed", from);
    for (let count = 0; count < 30; count += 1) await expect(guess()).rejects.toMatchObject(spent);
    await expect(guess()).rejects.toMatchObject({ status: 429 });
  });
});

describe("mails that ask", () => {
  test("are three an hour to one address, whichever team it is of", async () => {
    const [context, other] = [await makeWatchedTeam(), await makeWatchedTeam()];
    const { alert } = await byMail(context);
    await askAgain(context, alert.id);
    await byMail(other);
    const tooMany = { status: 429, code: "too-many-attempts" };
    await expect(askAgain(context, alert.id)).rejects.toMatchObject(tooMany);
    // Nothing is made that nobody can confirm.
    await expect(byMail(await makeWatchedTeam())).rejects.toMatchObject(tooMany);
    expect(mail.received).toHaveLength(3);
    await askAgain({ ...context, now: later(1.1) }, alert.id);
    expect(mail.received).toHaveLength(4);
  });

  test("that the server does not take are told of, and can be sent again", async () => {
    const context = await makeWatchedTeam();
    mail.refusal = "450 come back later";
    const { alert, unmailed } = await byMail(context);
    expect(unmailed).toBe("The mail server refused it with code 450.");
    const refused = { status: 409, message: unmailed };
    await expect(askAgain(context, alert.id)).rejects.toMatchObject(refused);
    // Nobody has a link, and another alert does not pass for one that waits for an answer.
    expect((await byMail(context)).unmailed).toBe(unmailed);
    expect(await confirmations(context)).toEqual(["not-asked", "not-asked"]);
    mail.clear();
    await askAgain({ ...context, now: later(1.1) }, alert.id);
    expect(mailedLinks(mail)).toHaveLength(1);
    expect(await confirmations(context)).toEqual(["waiting", "waiting"]);
  });

  test("that the server does not take leave the link of the one before good", async () => {
    const context = await makeWatchedTeam();
    const { alert } = await byMail(context);
    const [link = ""] = mailedLinks(mail);
    mail.refusal = "450 come back later";
    await expect(askAgain(context, alert.id)).rejects.toMatchObject({ code: "mail-refused" });
    expect(await confirmations(context)).toEqual(["waiting"]);
    await answer(link, "confirmed");
    expect(await confirmations(context)).toEqual(["confirmed"]);
  });

  test("are five a week to one address", async () => {
    const context = await makeWatchedTeam();
    const { alert } = await byMail(context);
    const ask = (hours: number) => askAgain({ ...context, now: later(hours) }, alert.id);
    for (const hours of [2, 4, 6, 8]) await ask(hours);
    const message = "There were too many attempts. Wait 7 days, then try again.";
    await expect(ask(10)).rejects.toMatchObject({ status: 429, message });
    // What is counted by the week is kept for it.
    await forgetWhatIsOver(later(6 * 24));
    await expect(ask(6 * 24)).rejects.toMatchObject({ status: 429 });
    await ask(7 * 24 + 1);
    expect(mail.received).toHaveLength(6);
  });

  test("are not counted where the alert is one too many", async () => {
    const context = await makeWatchedTeam();
    const hook = () => makeAlert(context, { address: "https://example.org/hook" });
    const [first] = [await hook()];
    for (let count = 1; count < 20; count += 1) await hook();
    for (let count = 0; count < 4; count += 1) {
      await expect(byMail(context)).rejects.toMatchObject({ code: "too-many-alerts" });
    }
    await removeAlert({ ...context, source: "screen" }, first.alert.id);
    expect((await byMail(context)).alert.confirmation).toBe("waiting");
  });

  test("are not sent where no alert leads there any more, or it has answered", async () => {
    const context = await makeWatchedTeam();
    expect(await mailConfirmation(context, address)).toBe(false);
    expect(await query("select from alert_addresses where address = $1", [address])).toEqual([]);
    await byMail(context);
    await answer(mailedLinks(mail)[0] ?? "", "confirmed");
    expect(await mailConfirmation(context, address)).toBe(false);
    expect(mail.received).toHaveLength(1);
  });

  test("leave nothing behind where the alert is removed meanwhile", async () => {
    const context = await makeWatchedTeam();
    const row = { address, secretHash: randomUUID(), goodUntil: later(48), askedBy: "Somebody" };
    expect(await askAlertAddress(context.teamId, row, new Date())).toBe(false);
    expect(await query("select from alert_addresses where address = $1", [address])).toEqual([]);
  });
});

describe("the API", () => {
  test("tells what the address said, and asks it again", async () => {
    const { slug } = await loadTeam(await makeWatchedTeam());
    const path = `/teams/${slug}/alerts`;
    const body = { channel: "email", address, kinds: ["over-sla"] };
    const ask = () => post(path, body, { "idempotency-key": "once" });
    expect((await ask()).body).toMatchObject({ id: 1, confirmation: "waiting" });
    // A repetition makes nothing, and mails nothing.
    await ask();
    expect(mail.received).toHaveLength(1);
    expect((await post(`${path}/1/confirmation`, {})).status).toBe(204);
    expect(mail.received).toHaveLength(2);
    await answer(mailedLinks(mail)[1] ?? "", "confirmed");
    expect((await get(path)).body.alerts).toMatchObject([{ confirmation: "confirmed" }]);
    expect((await post(`${path}/1/confirmation`, {})).status).toBe(409);
    expect((await post(`${path}/2/confirmation`, {})).status).toBe(404);
  });

  test("says why the mail to a new alert’s address was not taken", async () => {
    const { slug } = await loadTeam(await makeWatchedTeam());
    const ask = () =>
      post(`/teams/${slug}/alerts`, { channel: "email", address, kinds: ["over-sla"] });
    mail.refusal = "450 come back later";
    expect((await ask()).body).toMatchObject({
      confirmation: "not-asked",
      unmailed: "The mail server refused it with code 450.",
    });
    mail.clear();
    expect((await ask()).body).toMatchObject({ confirmation: "waiting", unmailed: null });
  });
});
