"use server";

import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { signInPath } from "@/lib/server/return-address";
import { clientAddress } from "@/lib/server/who-asks";
import { passwordResetSchema, resetPassword } from "@/lib/services/people/passwords";

/** Sets the password that was typed, then goes to the sign-in page. */
export async function resetPasswordAction(link: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ password = "" }) => {
    const input = parseForm(passwordResetSchema, { password });
    await resetPassword(link, input, await clientAddress());
    return { goTo: signInPath };
  });
}
