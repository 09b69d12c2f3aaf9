import "server-only";
import { confirmHours } from "@/lib/cards/alerts/alert";
import { requireRole } from "@/lib/cards/people/actor";
import { askAlertAddress, mayAskAlertAddress } from "@/lib/db/alert-addresses";
import type { Database } from "@/lib/db/client";
import { confirmMessage } from "@/lib/format/alerts/confirm-message";
import { sendMail } from "@/lib/services/mail/send-mail";
import { confirmMailLimits, limitAttempts } from "@/lib/services/people/limit-attempts";
import { publicUrl } from "@/lib/services/people/public-url";
import { hashSecret, joinSecret, newSecret } from "@/lib/services/people/secret-links";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const hourMs = 3_600_000;

/** Counts a mail that asks an address; a 429 Problem where there were too many of late. */
export async function limitConfirmations(
  context: ServiceContext,
  address: string,
  db?: Database,
): Promise<void> {
  requireRole(context, "viewer");
  const limits = confirmMailLimits(address, context.actor.userId ?? "local");
  await limitAttempts(limits, context.now, db);
}

/**
 * Mails an address a link by which it confirms or refuses a team's alerts, good once and for 48
 * hours; links of earlier mails are worthless then. Of the secret a hash is kept. Answers whether
 * the address is asked: not where no alert leads there, or it has answered. Throws a MailRefused
 * where the mail server does not take it: an earlier link stays good.
 */
export async function mailConfirmation(context: ServiceContext, address: string): Promise<boolean> {
  requireRole(context, "viewer");
  const { teamId, actor, now = new Date() } = context;
  if (!(await mayAskAlertAddress(teamId, address, now))) return false;
  const { name: teamName } = await loadTeam(context);
  const secret = newSecret();
  const goodUntil = new Date(now.getTime() + confirmHours * hourMs);
  // Whoever sits at the machine has no name that says anything to others.
  const askedBy = actor.userId === null ? "Somebody" : actor.name;
  const link = new URL(`/confirm-alerts/${joinSecret(teamId, secret)}`, publicUrl()).href;
  const { origin } = publicUrl();
  await sendMail(address, confirmMessage({ teamName, askedBy, origin, link }));
  // Only now: a mail that was not taken must not spend the link of one that was.
  const row = { address, secretHash: hashSecret(secret), goodUntil, askedBy };
  return askAlertAddress(teamId, row, now);
}
