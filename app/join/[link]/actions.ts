"use server";

import type { FormState } from "@/lib/cards/form-state";
import { newAccountSchema } from "@/lib/cards/people/account-schema";
import { answerForm, parseForm } from "@/lib/server/action";
import { makeAndSignIn } from "@/lib/server/made-account";
import { whoAsks } from "@/lib/server/who-asks";
import { acceptInvitation, joinWithNewAccount } from "@/lib/services/people/invitations";

/** Makes who is signed in a member. */
export async function joinAction(link: string, _before: FormState, form: FormData) {
  return answerForm(form, async () => {
    const { userId } = await whoAsks();
    const { slug } = await acceptInvitation(link, userId ?? "");
    return { goTo: `/t/${slug}` };
  });
}

/** Makes an account and a member of it, and signs it in. */
export async function joinWithAccountAction(link: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ name = "", email = "", password = "" }) => {
    const account = parseForm(newAccountSchema, { name, email, password });
    return makeAndSignIn(account, async (client) => {
      const { slug } = await joinWithNewAccount(link, account, client);
      return `/t/${slug}`;
    });
  });
}
