"use server";

import { headers } from "next/headers";
import type { FormState } from "@/lib/cards/form-state";
import { newAccountSchema } from "@/lib/cards/people/account-schema";
import { answerForm, parseForm } from "@/lib/server/action";
import { clientAddress } from "@/lib/server/who-asks";
import { createFirstOwner } from "@/lib/services/people/first-owner";
import { signIn } from "@/lib/services/people/sign-in";

/** Makes the first account and signs it in. */
export async function firstOwnerAction(key: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ name = "", email = "", password = "" }) => {
    const account = parseForm(newAccountSchema, { name, email, password });
    const client = await clientAddress();
    await createFirstOwner(key, account, client);
    await signIn(account, { headers: await headers(), client });
    return { goTo: "/" };
  });
}
