import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { getUser } from "@/lib/db/users";
import { askAddress } from "@/lib/services/alerts/alert-address";
import { ownAlert } from "@/lib/services/alerts/edit-alerts";
import { findConfirmations } from "@/lib/services/alerts/find-confirmations";
import { limitConfirmations } from "@/lib/services/alerts/mail-confirmation";
import { refusePaused } from "@/lib/services/alerts/paused-alerts";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * Mails the address of an alert of whoever asks another link to confirm it. A 409 Problem where
 * there is nothing to confirm, alerts are paused, the address is not theirs any more, or the mail server does not take
 * the mail; a 429 after too many.
 */
export async function askAgain(context: ServiceContext, id: number): Promise<{ address: string }> {
  requireRole(context, "viewer");
  const alert = await ownAlert(context, id);
  refusePaused(alert);
  const [confirmation] = await findConfirmations(context.teamId, [alert], context.now);
  if (confirmation !== "waiting" && confirmation !== "not-asked") throw nothing();
  const { address } = alert;
  if (alert.userId !== null && (await getUser(alert.userId))?.email !== address) {
    const message = `Your address is no longer ${address}. Make a new alert, and remove this one.`;
    throw refused("not-yours", message);
  }
  await limitConfirmations(context, address);
  const { isAsked, unmailed } = await askAddress(context, address);
  if (unmailed !== null) throw refused("mail-refused", unmailed);
  if (!isAsked) throw nothing();
  return { address };
}

function nothing(): Problem {
  return refused("nothing-to-confirm", "There is nothing to confirm for this alert.");
}

function refused(code: string, message: string): Problem {
  return new Problem({ status: 409, code, message });
}
