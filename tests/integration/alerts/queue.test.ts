import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { maxAttempts } from "@/lib/cards/alerts/retry-delay";
import { claimMessages, queueAlerts } from "@/lib/db/alert-queue";
import { checkTeams } from "@/lib/services/alerts/check-teams";
import { editAlert, removeAlert } from "@/lib/services/alerts/edit-alerts";
import { loadAlertLog, sendTestAlert } from "@/lib/services/alerts/send-test-alert";
import { sendWaiting } from "@/lib/services/alerts/send-waiting";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeAlert, makeWatchedTeam, turn } from "@/tests/integration/alerts/support/watched-team";
import { query } from "@/tests/integration/db/support/team-state";
import { at } from "@/tests/integration/services/support/at";
import { Receiver } from "@/tests/setup/webhook-receiver";

const receiver = new Receiver();
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());
beforeEach(async () => {
  receiver.clear();
  vi.stubEnv("WALLTIME_WEBHOOK_NETWORKS", "127.0.0.0/8");
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
  // Other tests' teams keep still.
  await query("delete from alerts");
});

function fail(error: unknown): never {
  throw error;
}

/** A team with an alert, whose three cards go over their SLA on 9 April. */
async function almostOver(): Promise<{ context: ServiceContext; alertId: number }> {
  const context = await makeWatchedTeam();
  for (const title of ["One", "Two", "Three"]) {
    await makeCard(at(context, "2026-04-01"), { title, committed: "2026-04-01" });
  }
  const { alert } = await makeAlert(context, { address: receiver.url() });
  await turn("2026-04-01");
  return { context, alertId: alert.id };
}

const send = (now: string) => sendWaiting(fail, { now: () => new Date(now) });
const told = () => receiver.received.flatMap(({ body }) => JSON.parse(body).alerts as object[]);

describe("several workers at once", () => {
  test("tell of each card once, and of all that is due together", async () => {
    await almostOver();
    await Promise.all(Array.from({ length: 8 }, () => turn("2026-04-09")));
    await Promise.all(Array.from({ length: 8 }, () => turn("2026-04-09")));
    expect(receiver.received).toHaveLength(1);
    expect(told()).toHaveLength(3);
  });

  test("pass over what another has taken, and find it again when that one has died", async () => {
    const { context, alertId } = await almostOver();
    const now = new Date("2026-04-09T10:00:00Z");
    await checkTeams(fail, now);
    const until = new Date("2026-04-09T10:02:00Z");
    const taken = await claimMessages(context.teamId, alertId, { now, until, limit: 2 });
    expect(taken).toHaveLength(2);
    await send("2026-04-09T10:01:00Z");
    expect(told()).toHaveLength(1);
    await send("2026-04-09T10:02:00Z");
    expect(told()).toHaveLength(3);
    const states = await query("select distinct state from alert_messages where state <> 'passed'");
    expect(states).toEqual([{ state: "sent" }]);
  });

  test("claim each message for one of them", async () => {
    const { context, alertId } = await almostOver();
    const now = new Date("2026-04-09T10:00:00Z");
    const due = Array.from({ length: 40 }, (_, index) => ({
      occasion: `test:${index}`,
      fact: { kind: "test" as const },
    }));
    await queueAlerts(context.teamId, alertId, due, { state: "waiting", now });
    const until = new Date("2026-04-09T10:02:00Z");
    const claims = await Promise.all(
      Array.from({ length: 10 }, () =>
        claimMessages(context.teamId, alertId, { now, until, limit: 7 }),
      ),
    );
    const occasions = claims.flat().map(({ occasion }) => occasion);
    expect(new Set(occasions).size).toBe(occasions.length);
  });
});

describe("what could not be sent", () => {
  test("is tried again later, and is told then", async () => {
    const { context } = await almostOver();
    receiver.answer = (response) => void response.writeHead(503).end();
    await turn("2026-04-09");
    expect(receiver.received).toHaveLength(1);
    await send("2026-04-09T10:00:30Z");
    expect(receiver.received).toHaveLength(1);
    expect(await loadAlertLog(context)).toMatchObject(
      Array.from({ length: 3 }, () => ({
        ...{ state: "waiting", attempts: 1 },
        reason: `127.0.0.1:${receiver.port} answered 503.`,
      })),
    );
    receiver.clear();
    let during: unknown;
    receiver.answer = async (response) => {
      during = await loadAlertLog(context);
      response.writeHead(204).end();
    };
    await send("2026-04-09T10:01:10Z");
    // While another attempt is under way, nothing is said of what became of it.
    expect(during).toMatchObject([{ attempts: 2, reason: null }, { attempts: 2 }, { attempts: 2 }]);
    expect(told()).toHaveLength(3);
    expect(await loadAlertLog(context)).toMatchObject([
      { state: "sent", attempts: 2, reason: null },
      { state: "sent" },
      { state: "sent" },
    ]);
  });

  test("is given up after a day of attempts", async () => {
    const { context } = await almostOver();
    receiver.answer = (response) => void response.writeHead(500).end();
    await checkTeams(fail, new Date("2026-04-09T10:00:00Z"));
    for (let hour = 0; hour < 40; hour += 1) {
      const from = Date.parse("2026-04-09T10:00:00Z") + hour * 3_600_000;
      for (const minute of [0, 10, 20, 30]) {
        await send(new Date(from + minute * 60_000).toISOString());
      }
    }
    expect(receiver.received).toHaveLength(maxAttempts);
    expect((await loadAlertLog(context)).map(({ state }) => state)).toEqual([
      ...["failed", "failed", "failed"],
    ]);
  });

  test("is given up at once where the receiver says that it never will be taken", async () => {
    const { context } = await almostOver();
    receiver.answer = (response) => void response.writeHead(410).end();
    await turn("2026-04-09");
    expect(await loadAlertLog(context)).toMatchObject([
      { state: "failed", attempts: 1 },
      { state: "failed" },
      { state: "failed" },
    ]);
  });

  test("of one receiver keeps no other waiting", async () => {
    await almostOver();
    const slow = new Receiver();
    await slow.start();
    slow.answer = () => {};
    const other = await makeWatchedTeam();
    await makeCard(at(other, "2026-04-01"), { committed: "2026-04-01" });
    await makeAlert(other, { address: slow.url() });
    await turn("2026-04-01");
    const turning = turn("2026-04-09");
    await vi.waitFor(() => expect(told()).toHaveLength(3), { timeout: 9_000 });
    await slow.stop();
    await turning;
  });
});

describe("a test", () => {
  test("is sent at once, tried once, and told what became of it", async () => {
    const { context, alertId } = await almostOver();
    expect(await sendTestAlert(context, alertId)).toEqual({ state: "sent", reason: null });
    expect(told()).toMatchObject([{ kind: "test" }]);
    receiver.answer = (response) => void response.writeHead(503).end();
    expect(await sendTestAlert(context, alertId)).toEqual({
      state: "failed",
      reason: `127.0.0.1:${receiver.port} answered 503.`,
    });
  });
});

describe("an alert that is off", () => {
  test("tells nothing, and of what went on meanwhile nothing later", async () => {
    const { context, alertId } = await almostOver();
    const screen = { ...context, source: "screen" as const };
    await editAlert(screen, alertId, { isOn: false });
    await turn("2026-04-09");
    await editAlert(screen, alertId, { isOn: true });
    await turn("2026-04-10");
    await turn("2026-04-13");
    expect(receiver.received).toEqual([]);
  });

  test("does not send what was waiting when it was turned off or removed", async () => {
    const { context, alertId } = await almostOver();
    const screen = { ...context, source: "screen" as const };
    await checkTeams(fail, new Date("2026-04-09T10:00:00Z"));
    await editAlert(screen, alertId, { isOn: false });
    await send("2026-04-09T10:00:10Z");
    expect(await loadAlertLog(context)).toMatchObject([
      { state: "failed", reason: "The alert was turned off before it was sent." },
      {},
      {},
    ]);
    await removeAlert(screen, alertId);
    await send("2026-04-20T10:00:00Z");
    expect(receiver.received).toEqual([]);
  });
});

describe("teams without alerts", () => {
  test("are not looked at", async () => {
    const context = await makeWatchedTeam();
    await turn("2026-04-09");
    const checks = await query("select from alert_checks where team_id = $1", [context.teamId]);
    expect(checks).toEqual([]);
  });
});
