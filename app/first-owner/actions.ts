"use server";

import type { FormState } from "@/lib/cards/form-state";
import { newAccountSchema } from "@/lib/cards/people/account-schema";
import { answerForm, parseForm } from "@/lib/server/action";
import { makeAndSignIn } from "@/lib/server/made-account";
import { createFirstOwner } from "@/lib/services/people/first-owner";

/** Makes the first account and signs it in. */
export async function firstOwnerAction(key: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ name = "", email = "", password = "" }) => {
    const account = parseForm(newAccountSchema, { name, email, password });
    return makeAndSignIn(account, async (client) => {
      await createFirstOwner(key, account, client);
      return "/";
    });
  });
}
