"use server";

import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { clientAddress } from "@/lib/server/who-asks";
import { answerConfirmation } from "@/lib/services/alerts/answer-confirmation";

const answerSchema = z.strictObject({
  answer: z.enum(["confirmed", "refused"], { error: "Confirm or refuse." }),
});

/** Confirms or refuses what the link in a mail asks. */
export async function answerConfirmationAction(link: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ answer: given }) => {
    const { answer } = parseForm(answerSchema, { answer: given });
    await answerConfirmation(link, answer, await clientAddress());
    // An address that says what was done, and holds no secret.
    return { goTo: `/confirm-alerts?answer=${answer}` };
  });
}
