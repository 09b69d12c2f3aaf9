import "server-only";
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { newPasswordSchema } from "@/lib/cards/people/account-schema";
import type { Actor } from "@/lib/cards/people/actor";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { findUserByEmail, forgetLinks, forgetOtherWaysIn } from "@/lib/db/users";
import { auth } from "@/lib/services/people/auth";
import { linkSpent } from "@/lib/services/people/first-owner";
import { limitAttempts, linkLimits } from "@/lib/services/people/limit-attempts";
import { newResetLink } from "@/lib/services/people/reset-links";

const resetHours = 24;

export const passwordChangeSchema = z.strictObject({
  old: z.string().min(1, { error: "Write the password you have now." }).max(200),
  password: newPasswordSchema,
});

export const passwordResetSchema = z.strictObject({ password: newPasswordSchema });

/** Changes the password of who is signed in and ends their other sessions. A 422 Problem for a wrong old one. */
export async function changePassword(
  { old, password }: z.output<typeof passwordChangeSchema>,
  { headers, client }: { headers: Headers; client: string },
): Promise<void> {
  await limitAttempts(linkLimits("change-password", client));
  const body = { currentPassword: old, newPassword: password, revokeOtherSessions: true };
  await auth()
    .api.changePassword({ body, headers })
    .catch((error: unknown) => {
      if (!isAPIError(error)) throw error;
      const message = "This is not your password. If you changed it just now, it is the new one.";
      throw invalidFields([{ field: "old", code: "wrong-password", message }]);
    });
}

/**
 * A link that sets a new password for an account, good for a day and once, for an owner of the
 * installation to hand over. A 404 Problem where there is no such account.
 */
export async function makeResetLink(actor: Actor, email: string): Promise<{ link: string }> {
  if (!actor.isInstallationOwner || actor.userId === null) throw ownersReset();
  const user = await findUserByEmail(email);
  if (user === null) throw noAccount();
  // A new link makes earlier ones worthless.
  await forgetLinks(user.id);
  return { link: await newResetLink(user.id, resetHours) };
}

/** Sets a new password by such a link; ends all sessions and forgets passkeys and other links. A 404 Problem for a link that is spent. */
export async function resetPassword(
  token: string,
  { password }: z.output<typeof passwordResetSchema>,
  client: string,
): Promise<void> {
  await limitAttempts(linkLimits("reset-password", client));
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const body = { token, newPassword: password };
  await auth()
    .api.resetPassword({ body })
    .catch((error: unknown) => {
      throw isAPIError(error) ? linkSpent() : error;
    });
  if (found) await forgetOtherWaysIn(found.value);
}

function ownersReset(): Problem {
  return new Problem({
    status: 403,
    code: "not-allowed",
    message: "Only an owner of this Walltime can make such a link.",
  });
}

function noAccount(): Problem {
  return new Problem({
    status: 404,
    code: "account-not-found",
    message: "There is no account with this e-mail address.",
  });
}
