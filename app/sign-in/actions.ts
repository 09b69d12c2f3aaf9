"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { returnAddress, signInPath } from "@/lib/server/return-address";
import { clientAddress } from "@/lib/server/who-asks";
import { signIn, signInSchema, signOut } from "@/lib/services/people/sign-in";

/** Signs in, then goes to the page that was asked for. */
export async function signInAction(next: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ email = "", password = "" }) => {
    const input = parseForm(signInSchema, { email, password });
    await signIn(input, { headers: await headers(), client: await clientAddress() });
    return { goTo: returnAddress(next) };
  });
}

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
  await signOut(await headers());
  redirect(signInPath);
}
