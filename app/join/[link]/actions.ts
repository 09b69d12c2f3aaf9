"use server";

import { headers } from "next/headers";
import type { FormState } from "@/lib/cards/form-state";
import { newAccountSchema } from "@/lib/cards/people/account-schema";
import { answerForm, parseForm } from "@/lib/server/action";
import { clientAddress, whoAsks } from "@/lib/server/who-asks";
import { createAccount } from "@/lib/services/people/create-account";
import { acceptInvitation, openInvitation } from "@/lib/services/people/invitations";
import { signIn } from "@/lib/services/people/sign-in";

/** Makes who is signed in a member. */
export async function joinAction(link: string, _before: FormState, form: FormData) {
  return answerForm(form, async () => {
    const { userId } = await whoAsks();
    const { slug } = await acceptInvitation(link, userId ?? "", await clientAddress());
    return { goTo: `/t/${slug}` };
  });
}

/** Makes an account and a member of it, and signs it in. */
export async function joinWithAccountAction(link: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ name = "", email = "", password = "" }) => {
    const account = parseForm(newAccountSchema, { name, email, password });
    const client = await clientAddress();
    await openInvitation(link, client);
    const userId = await createAccount(account);
    const { slug } = await acceptInvitation(link, userId, client);
    await signIn(account, { headers: await headers(), client });
    return { goTo: `/t/${slug}` };
  });
}
