"use server";

import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { logError } from "@/lib/server/log-error";
import { clientAddress } from "@/lib/server/who-asks";
import { forgotPasswordSchema, mailResetLink } from "@/lib/services/people/mail-reset-link";

/** Has a link mailed that sets a new password, and says the same whether or not there is an account. */
export async function forgotPasswordAction(_before: FormState, form: FormData) {
  return answerForm(form, async ({ email = "" }) => {
    const input = parseForm(forgotPasswordSchema, { email });
    await mailResetLink(input.email, await clientAddress(), (error) =>
      logError("A mail with a link for a new password", error),
    );
    return {
      message:
        "If there is an account with this address, a mail with a link is on its way. It is good for an hour.",
    };
  });
}
