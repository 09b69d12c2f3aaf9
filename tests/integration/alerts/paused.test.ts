import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { restoreBackup } from "@/lib/launch/backup/restore-backup.js";
import { writeBackup } from "@/lib/launch/backup/write-backup.js";
import { askAgain } from "@/lib/services/alerts/ask-again";
import { loadAlerts } from "@/lib/services/alerts/edit-alerts";
import { loadAlertsPage } from "@/lib/services/alerts/load-alerts-page";
import { resumeTeamAlerts } from "@/lib/services/alerts/paused-alerts";
import { sendTestAlert } from "@/lib/services/alerts/send-test-alert";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeAlert, makeWatchedTeam, turn } from "@/tests/integration/alerts/support/watched-team";
import {
  ask,
  emptyDatabase,
  withDatabase,
} from "@/tests/integration/backup/support/other-database";
import { at } from "@/tests/integration/services/support/at";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { MailServer } from "@/tests/setup/mail-server";
import { Receiver } from "@/tests/setup/webhook-receiver";

const [receiver, mail] = [new Receiver(), new MailServer()];
const databaseUrl = process.env.DATABASE_URL ?? "";
let folder: string;
let file: string;
let context: ServiceContext;

const told = () =>
  receiver.received.flatMap(({ body }) =>
    (JSON.parse(body).alerts as { card: { title: string } }[]).map(({ card }) => card.title),
  );
const onDay = (day: string) => ({ ...at(context, day), source: "screen" as const });

/** A backup of a team that is told of one card, whose message waits, and will be of a second one. */
beforeAll(async () => {
  await Promise.all([receiver.start(), mail.start()]);
  vi.stubEnv("WALLTIME_WEBHOOK_NETWORKS", "127.0.0.0/8");
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
  vi.stubEnv("WALLTIME_SMTP_URL", mail.url());
  vi.stubEnv("WALLTIME_MAIL_FROM", "walltime@example.org");
  folder = temporaryFolder();
  file = path.join(folder, "all.gz");
  context = await makeWatchedTeam();
  await makeCard(at(context, "2026-04-01"), { title: "Waits", committed: "2026-04-01" });
  await makeCard(at(context, "2026-04-02"), { title: "Later", committed: "2026-04-02" });
  await makeAlert(context, { address: receiver.url() });
  await makeAlert(context, { channel: "email", address: "ann@example.org" });
  await turn("2026-04-01");
  receiver.answer = (response) => void response.writeHead(503).end();
  await turn("2026-04-09");
  receiver.clear();
  await writeBackup({ databaseUrl, file });
});
beforeEach(() => {
  vi.stubEnv("WALLTIME_WEBHOOK_NETWORKS", "127.0.0.0/8");
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
  vi.stubEnv("WALLTIME_SMTP_URL", mail.url());
  vi.stubEnv("WALLTIME_MAIL_FROM", "walltime@example.org");
  receiver.clear();
  mail.clear();
});
afterAll(async () => {
  removeFolder(folder);
  await Promise.all([receiver.stop(), mail.stop()]);
});

async function restored(work: () => Promise<void>, options = {}): Promise<void> {
  const target = await emptyDatabase();
  await restoreBackup({ databaseUrl: target, file, ...options });
  await withDatabase(target, work);
}

test("a restored copy tells nobody anything, whoever asks", async () => {
  await restored(async () => {
    await turn("2026-04-10");
    await turn("2026-04-13");
    const [hook, letter] = await loadAlerts(context);
    expect([hook?.paused, letter?.paused]).toEqual([true, true]);
    for (const refused of [
      sendTestAlert(context, hook?.id ?? 0),
      askAgain(onDay("2026-04-20"), letter?.id ?? 0),
    ]) {
      await expect(refused).rejects.toMatchObject({ status: 409, code: "alerts-paused" });
    }
    expect(receiver.received).toEqual([]);
    expect(mail.received).toEqual([]);
    const { pause, log } = await loadAlertsPage(context);
    expect(pause).toMatchObject({ since: expect.stringMatching(/ \d\d:\d\d$/), mayResume: true });
    expect(log.map(({ outcome }) => outcome)).toEqual(["Not sent while alerts are paused"]);
  });
});

test("it sends once somebody says so, and only what happens from then on", async () => {
  await restored(async () => {
    await resumeTeamAlerts(onDay("2026-04-13"));
    await turn("2026-04-13");
    expect(told()).toEqual([]);
    await makeCard(at(context, "2026-04-13"), { title: "New", committed: "2026-04-13" });
    await turn("2026-04-14");
    await turn("2026-04-21");
    expect(told()).toEqual(["New"]);
    const { pause, log, alerts } = await loadAlertsPage(context);
    expect(pause).toBeNull();
    expect(alerts.map(({ paused }) => paused)).toEqual([false, false]);
    expect(log.map(({ outcome }) => outcome)).toEqual([
      "Sent",
      "Not sent: Alerts were paused, since this copy was restored.",
    ]);
    const again = resumeTeamAlerts(onDay("2026-04-21"));
    await expect(again).rejects.toMatchObject({ status: 409, code: "alerts-not-paused" });
  });
});

test("a team that goes on in one copy leaves another's paused, and history says who did it", async () => {
  const other = await makeWatchedTeam();
  await makeAlert(other, { address: receiver.url() });
  await writeBackup({ databaseUrl, file: path.join(folder, "two.gz") });
  const target = await emptyDatabase();
  await restoreBackup({ databaseUrl: target, file: path.join(folder, "two.gz") });
  await withDatabase(target, () => resumeTeamAlerts({ ...other, source: "screen" }));
  expect(
    await ask(
      target,
      "select team_id, bool_or(paused_at is not null) as paused from alerts group by 1 order by 1",
    ),
  ).toEqual([
    { team_id: context.teamId, paused: true },
    { team_id: other.teamId, paused: false },
  ]);
  expect(
    await ask(target, "select actor, place from changes where action = 'resume-alerts'"),
  ).toEqual([{ actor: other.actor.name, place: "alerts" }]);
});

test("a copy that takes the other's place tells what was to be told", async () => {
  await restored(
    async () => {
      await turn("2026-04-10");
      expect(told().sort()).toEqual(["Later", "Waits"]);
      expect((await loadAlertsPage(context)).pause).toBeNull();
    },
    { sendsAlerts: true },
  );
});

test("a copy of a paused copy that takes its place tells only what happens from then on", async () => {
  const again = path.join(folder, "again.gz");
  const paused = await emptyDatabase();
  await restoreBackup({ databaseUrl: paused, file });
  await writeBackup({ databaseUrl: paused, file: again });
  const target = await emptyDatabase();
  await restoreBackup({ databaseUrl: target, file: again, sendsAlerts: true });
  await withDatabase(target, async () => {
    await turn("2026-04-13");
    expect(told()).toEqual([]);
    const { pause, log } = await loadAlertsPage(context);
    expect(pause).toBeNull();
    expect(log.map(({ outcome }) => outcome)).toEqual([
      "Not sent: Alerts were paused, since this copy was restored.",
    ]);
  });
});
