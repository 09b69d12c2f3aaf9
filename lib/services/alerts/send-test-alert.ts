import "server-only";
import { randomUUID } from "node:crypto";
import type { AlertLogLine } from "@/lib/cards/alerts/alert";
import { requireRole } from "@/lib/cards/people/actor";
import { findAlertLog, queueAlerts } from "@/lib/db/alert-queue";
import { findAlerts } from "@/lib/db/alerts";
import { ownAlert } from "@/lib/services/alerts/edit-alerts";
import { refusePaused } from "@/lib/services/alerts/paused-alerts";
import { sendAlert } from "@/lib/services/alerts/send-waiting";
import { limitAttempts } from "@/lib/services/people/limit-attempts";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxShown = 50;
const testsPerHour = 30;

/** What the alerts of whoever asks told, and have to tell, the latest first. */
export async function loadAlertLog(context: ServiceContext): Promise<AlertLogLine[]> {
  requireRole(context, "viewer");
  const { teamId, actor } = context;
  const own = await findAlerts(teamId, actor.userId);
  return findAlertLog(
    teamId,
    own.map(({ id }) => id),
    maxShown,
  );
}

/** Sends a test by an alert of whoever asks at once, and answers what became of it; a 409 Problem for one that is paused. */
export async function sendTestAlert(
  context: ServiceContext,
  id: number,
): Promise<{ state: AlertLogLine["state"]; reason: string | null }> {
  requireRole(context, "viewer");
  const { teamId, actor } = context;
  refusePaused(await ownAlert(context, id));
  const windowMs = 3_600_000;
  await limitAttempts([
    { key: `alert-test:${actor.userId ?? "local"}`, max: testsPerHour, windowMs },
  ]);
  const now = context.now ?? new Date();
  // A press that is sent again is the same test.
  const occasion = `test:${context.idempotencyKey ?? randomUUID()}`;
  await queueAlerts(teamId, id, [{ occasion, fact: { kind: "test" } }], { state: "waiting", now });
  await sendAlert(teamId, id, now, occasion);
  const log = await findAlertLog(teamId, [id], maxShown);
  const line = log.find((one) => one.occasion === occasion);
  return { state: line?.state ?? "waiting", reason: line?.reason ?? null };
}
