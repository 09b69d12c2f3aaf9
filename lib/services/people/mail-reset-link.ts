import "server-only";
import { z } from "zod";
import { emailSchema } from "@/lib/cards/people/account-schema";
import { Problem } from "@/lib/cards/problem";
import { findUserByEmail, hasPassword } from "@/lib/db/users";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { sendMail } from "@/lib/services/mail/send-mail";
import { limitAttempts, resetMailLimits } from "@/lib/services/people/limit-attempts";
import { publicUrl } from "@/lib/services/people/public-url";
import { newResetLink } from "@/lib/services/people/reset-links";

const linkHours = 1;

export const forgotPasswordSchema = z.strictObject({ email: emailSchema });

/**
 * Mails a link that sets a new password, where there is an account with this address and a password.
 * Whether there is shows in neither the answer nor its time: it is looked up once it is given.
 * Earlier links stay good, so that nobody takes them away by asking. A 429 Problem after too many.
 */
export async function mailResetLink(
  email: string,
  client: string,
  onError: (error: unknown) => void,
): Promise<void> {
  if (mailSettings() === null) throw noMail();
  await limitAttempts(resetMailLimits(email, client));
  setTimeout(() => void mailIfKnown(email).catch(onError), 0);
}

async function mailIfKnown(email: string): Promise<void> {
  const user = await findUserByEmail(email);
  if (user === null || !(await hasPassword(user.id))) return;
  const link = await newResetLink(user.id, linkHours);
  const text = [
    `Hello ${user.name},`,
    `Somebody, probably you, asked for a new password at ${publicUrl().origin}. Set it here within an hour:`,
    link,
    "The link works once. If it was not you, there is nothing to do: your password stays as it is.",
    "",
  ].join("\n\n");
  await sendMail(user.email, { subject: "Set a new password for Walltime", text });
}

function noMail(): Problem {
  return new Problem({
    status: 409,
    code: "no-mail",
    message:
      "Mail is not set up on this Walltime. Ask an owner for a link that sets a new password.",
  });
}
