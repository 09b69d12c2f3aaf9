import "server-only";
import { confirmHours } from "@/lib/cards/alerts/alert";
import { requireRole } from "@/lib/cards/people/actor";
import { askAlertAddress, findAlertAddresses } from "@/lib/db/alert-addresses";
import { confirmMessage } from "@/lib/format/alerts/confirm-message";
import { sendMail } from "@/lib/services/mail/send-mail";
import { confirmMailLimits, limitAttempts } from "@/lib/services/people/limit-attempts";
import { publicUrl } from "@/lib/services/people/public-url";
import { hashSecret, joinSecret, newSecret } from "@/lib/services/people/secret-links";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const hourMs = 3_600_000;

/** Whether an address has a mail whose link it can still answer by. */
export async function isAsked(context: ServiceContext, address: string): Promise<boolean> {
  requireRole(context, "viewer");
  const [row] = await findAlertAddresses(context.teamId, [address]);
  const until = row?.state === "waiting" ? row.goodUntil : null;
  return until !== null && until > (context.now ?? new Date());
}

/** Counts a mail that asks an address; a 429 Problem where there were too many of late. */
export async function limitConfirmations(context: ServiceContext, address: string): Promise<void> {
  requireRole(context, "viewer");
  await limitAttempts(confirmMailLimits(address, context.actor.userId ?? "local"), context.now);
}

/**
 * Mails an address a link by which it confirms or refuses a team's alerts, good once and for 48
 * hours; links of earlier mails are worthless. Of the secret a hash is kept. Throws a MailRefused
 * where the mail server does not take it.
 */
export async function mailConfirmation(context: ServiceContext, address: string): Promise<void> {
  requireRole(context, "viewer");
  const { teamId, actor, now = new Date() } = context;
  const { name: teamName } = await loadTeam(context);
  const secret = newSecret();
  const goodUntil = new Date(now.getTime() + confirmHours * hourMs);
  // Whoever sits at the machine has no name that says anything to others.
  const askedBy = actor.userId === null ? "Somebody" : actor.name;
  const row = { address, secretHash: hashSecret(secret), goodUntil, askedBy };
  // Somebody may have answered by an earlier link just now.
  if (!(await askAlertAddress(teamId, row, now))) return;
  const link = new URL(`/confirm-alerts/${joinSecret(teamId, secret)}`, publicUrl()).href;
  const { origin } = publicUrl();
  await sendMail(address, confirmMessage({ teamName, askedBy, origin, link }));
}
