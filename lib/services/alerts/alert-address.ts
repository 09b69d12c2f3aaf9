import "server-only";
import type { NewAlert } from "@/lib/cards/alerts/alert-schemas";
import { requireRole } from "@/lib/cards/people/actor";
import { invalidFields, type Problem } from "@/lib/cards/problem";
import { getUser } from "@/lib/db/users";
import { findConfirmations } from "@/lib/services/alerts/find-confirmations";
import { mailConfirmation } from "@/lib/services/alerts/mail-confirmation";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { MailRefused } from "@/lib/services/mail/send-mail";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * Where a new alert leads, and whether the address has to be asked first. A 422 Problem where mail
 * is not set up, the address is somebody else's or has refused.
 */
export async function alertAddress(
  context: ServiceContext,
  input: Pick<NewAlert, "channel" | "address">,
): Promise<{ address: string; mustAsk: boolean }> {
  requireRole(context, "viewer");
  if (input.channel !== "email") return { address: input.address, mustAsk: false };
  const address = await emailOf(context, input.address);
  const { userId } = context.actor;
  const leading = { userId, channel: input.channel, address };
  const [confirmation] = await findConfirmations(context.teamId, [leading], context.now);
  if (confirmation === "refused") {
    // Nobody fills in their own address.
    const field = userId === null ? "address" : "channel";
    throw invalid(field, "refused", `Who reads ${address} has refused alerts of this team.`);
  }
  return { address, mustAsk: confirmation === "not-asked" };
}

/**
 * Asks an address by mail: whether it is asked, which it is not where it has answered or no alert
 * leads there any more; and why the mail was not taken, null where it was.
 */
export async function askAddress(
  context: ServiceContext,
  address: string,
): Promise<{ isAsked: boolean; unmailed: string | null }> {
  requireRole(context, "viewer");
  try {
    return { isAsked: await mailConfirmation(context, address), unmailed: null };
  } catch (error) {
    if (error instanceof MailRefused) return { isAsked: false, unmailed: error.message };
    throw error;
  }
}

async function emailOf({ actor }: ServiceContext, address: string): Promise<string> {
  if (mailSettings() === null) {
    throw invalid("channel", "no-mail", "Mail is not set up on this Walltime. Use a webhook.");
  }
  if (actor.userId === null) {
    if (address !== "") return address.toLowerCase();
    throw invalid("address", "required", "Write the e-mail address to send to.");
  }
  const own = (await getUser(actor.userId))?.email ?? "";
  // Nobody is written to who has not asked for it.
  if (address === "" || address.toLowerCase() === own) return own;
  throw invalid("address", "not-yours", `Alerts by e-mail go to your own address, ${own}.`);
}

function invalid(field: string, code: string, message: string): Problem {
  return invalidFields([{ field, code, message }]);
}
