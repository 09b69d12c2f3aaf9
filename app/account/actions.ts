"use server";

import { headers } from "next/headers";
import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import { emailSchema } from "@/lib/cards/people/account-schema";
import { answerForm, parseForm } from "@/lib/server/action";
import { clientAddress, whoAsks } from "@/lib/server/who-asks";
import { removePasskey } from "@/lib/services/people/passkeys";
import {
  changePassword,
  makeResetLink,
  passwordChangeSchema,
} from "@/lib/services/people/passwords";
import { beginConnecting, disconnectProvider } from "@/lib/services/people/provider-sign-in";
import { endOtherSessions, endSession } from "@/lib/services/people/sessions";

export async function changePasswordAction(_before: FormState, form: FormData) {
  return answerForm(form, async ({ old = "", password = "" }) => {
    await whoAsks();
    const input = parseForm(passwordChangeSchema, { old, password });
    await changePassword(input, { headers: await headers(), client: await clientAddress() });
    return { message: "The password is changed. All other devices are signed out." };
  });
}

export async function endSessionAction(_before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "" }) => {
    await whoAsks();
    await endSession(await headers(), id);
    return { message: "That device is signed out." };
  });
}

export async function endOtherSessionsAction(_before: FormState, form: FormData) {
  return answerForm(form, async () => {
    await whoAsks();
    await endOtherSessions(await headers());
    return { message: "All other devices are signed out." };
  });
}

export async function removePasskeyAction(_before: FormState, form: FormData) {
  return answerForm(form, async ({ id = "" }) => {
    await whoAsks();
    await removePasskey(await headers(), id);
    return {};
  });
}

export async function connectProviderAction(_before: FormState, form: FormData) {
  return answerForm(form, async () => {
    await whoAsks();
    return { goTo: await beginConnecting(await headers()) };
  });
}

export async function disconnectProviderAction(_before: FormState, form: FormData) {
  return answerForm(form, async () => {
    await whoAsks();
    await disconnectProvider(await headers());
    return { message: "Disconnected. From now on you sign in with your password." };
  });
}

const resetLinkSchema = z.strictObject({ email: emailSchema });

export async function makeResetLinkAction(_before: FormState, form: FormData) {
  return answerForm(form, async ({ email = "" }) => {
    const input = parseForm(resetLinkSchema, { email });
    const { link } = await makeResetLink(await whoAsks(), input.email);
    return {
      result: { link },
      message: "The link is good once, for a day. Hand it over yourself.",
    };
  });
}
