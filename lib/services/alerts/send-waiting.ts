import "server-only";
import { mayBeTold } from "@/lib/cards/alerts/alert";
import { retryDelayMs } from "@/lib/cards/alerts/retry-delay";
import {
  type ClaimedMessage,
  claimMessages,
  findWaitingAlerts,
  settleMessages,
} from "@/lib/db/alert-queue";
import { type AlertRow, findAlerts } from "@/lib/db/alerts";
import { getTeamById } from "@/lib/db/teams";
import { deliver } from "@/lib/services/alerts/deliver";
import { findConfirmations } from "@/lib/services/alerts/find-confirmations";
import { NotDelivered } from "@/lib/services/alerts/post-webhook";
import { isStillTold } from "@/lib/services/alerts/who-is-told";
import { MailRefused } from "@/lib/services/mail/send-mail";
import { publicUrl } from "@/lib/services/people/public-url";

/** A process that holds messages for longer is taken for dead, and another sends them. */
const longestSendMs = 2 * 60_000;
/** Messages told together: the more of them, the fewer mails. */
const atOnce = 50;
/** Alerts that are sent side by side: one slow receiver keeps no other waiting. */
const sideBySide = 4;

/**
 * Sends what waits to be sent by now. What a process takes, others pass over; what fails is tried
 * again later, and given up after a day.
 */
export async function sendWaiting(
  onError: (error: unknown) => void,
  {
    now = () => new Date(),
    isStopping = () => false,
  }: { now?: () => Date; isStopping?: () => boolean } = {},
): Promise<void> {
  const waiting = await findWaitingAlerts(now());
  const work = async () => {
    for (let next = waiting.shift(); next && !isStopping(); next = waiting.shift()) {
      await sendAlert(next.teamId, next.alertId, now()).catch(onError);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
}

/** Sends what one alert has to send by now, or one thing of it. */
export async function sendAlert(
  teamId: number,
  alertId: number,
  now: Date,
  only?: string,
): Promise<void> {
  const until = new Date(now.getTime() + longestSendMs);
  const messages = await claimMessages(teamId, alertId, { now, until, limit: atOnce, only });
  if (messages.length === 0) return;
  const [team, alerts] = await Promise.all([getTeamById(teamId), findAlerts(teamId)]);
  const alert = alerts.find(({ id }) => id === alertId);
  // Deleted with its messages meanwhile.
  if (team === null || alert === undefined) return;
  const settle = (some: readonly ClaimedMessage[], outcome: Outcome) => {
    const occasions = some.map(({ occasion }) => occasion);
    return settleMessages(teamId, alertId, occasions, outcome);
  };
  // A test is waited for, so it is tried once, and by an alert that is off as well.
  const isTest = ({ fact }: ClaimedMessage) => fact.kind === "test";
  const refusal = await refusalOf(teamId, alert, { isTest: messages.every(isTest), now });
  if (refusal !== null) {
    return settle(messages, { state: "failed", doneAt: now, reason: refusal });
  }
  try {
    const { name, slug, dayCount } = team;
    const origin = publicUrl().origin;
    await deliver(alert, { team: { name, slug, dayCount }, alerts: messages, origin });
  } catch (error) {
    // One chance for all, so that what goes together is tried together again.
    const chance = Math.random();
    for (const message of messages) {
      const isOnce = isTest(message);
      await settle([message], afterFailure(error, message, now, { isOnce, chance }));
    }
    return;
  }
  await settle(messages, { state: "sent", doneAt: now, reason: null });
}

type Outcome = Parameters<typeof settleMessages>[3];

async function refusalOf(
  teamId: number,
  alert: AlertRow,
  { isTest, now }: { isTest: boolean; now: Date },
): Promise<string | null> {
  if (!alert.isOn && !isTest) return "The alert was turned off before it was sent.";
  if (!(await isStillTold(teamId, alert))) return "Its person no longer sees the team.";
  const [confirmation = "not-asked"] = await findConfirmations(teamId, [alert], now);
  return mayBeTold(confirmation) ? null : "Its address has not confirmed it.";
}

function afterFailure(
  error: unknown,
  { attempts }: ClaimedMessage,
  now: Date,
  { isOnce, chance }: { isOnce: boolean; chance: number },
): Outcome {
  const isKnown = error instanceof NotDelivered || error instanceof MailRefused;
  const reason = isKnown ? error.message : "It could not be sent.";
  const isFinal = isOnce || (error instanceof NotDelivered && error.isFinal);
  const delay = isFinal ? null : retryDelayMs(attempts, () => chance);
  if (delay === null) return { state: "failed", doneAt: now, reason };
  return { state: "waiting", nextAt: new Date(now.getTime() + delay), reason };
}
