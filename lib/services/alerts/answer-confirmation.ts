import "server-only";
import { refusalDays } from "@/lib/cards/alerts/alert";
import { answerAlertAddress, findAskedAddress } from "@/lib/db/alert-addresses";
import { getTeamById } from "@/lib/db/teams";
import { linkSpent } from "@/lib/services/people/first-owner";
import { limitAttempts, linkLimits } from "@/lib/services/people/limit-attempts";
import { splitSecret } from "@/lib/services/people/secret-links";

const dayMs = 86_400_000;

/** What a link in a mail is about: whose alerts may go where, as who asked for. */
export type AskedConfirmation = { teamName: string; address: string; askedBy: string };

/** What a link asks; a 404 Problem where it was answered, is too old or was made up. */
export async function openConfirmation(
  link: string,
  client: string,
  now = new Date(),
): Promise<AskedConfirmation> {
  await limitAttempts(linkLimits("confirm-alerts", client));
  const parts = splitSecret(link);
  const found = parts && (await findAskedAddress(parts.teamId, parts.secretHash, now));
  const team = found && (await getTeamById(parts.teamId));
  if (!found || !team) throw linkSpent();
  return { teamName: team.name, address: found.address, askedBy: found.askedBy };
}

/**
 * Answers for the address that a link was mailed to: whoever reads its mail says yes or no, once. A
 * 404 Problem where the link was answered, is too old or was made up.
 */
export async function answerConfirmation(
  link: string,
  answer: "confirmed" | "refused",
  client: string,
  now = new Date(),
): Promise<void> {
  await limitAttempts(linkLimits("confirm-alerts", client));
  const parts = splitSecret(link);
  const goodUntil = answer === "refused" ? new Date(now.getTime() + refusalDays * dayMs) : null;
  const given = { state: answer, goodUntil };
  if (!parts || !(await answerAlertAddress(parts, given, now))) throw linkSpent();
}
