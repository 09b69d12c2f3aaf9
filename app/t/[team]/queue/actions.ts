"use server";

import type { FormState } from "@/lib/cards/form-state";
import { queueOrderSchema } from "@/lib/cards/wall/queue-session";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { saveQueueOrder } from "@/lib/services/wall/save-queue-order";

/** Saves the order that a planning session has put the queue in, and what was said with it. */
export async function saveQueueAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ order = "", saved = "" }) => {
    const { team, context } = await openTeam(slug);
    const asked = parseForm(queueOrderSchema, { order: numbersOf(order), saved: numbersOf(saved) });
    const { revision } = await saveQueueOrder({ ...context, place: "queue" }, asked);
    const isSame = order === saved;
    const text = isSame ? "These days are kept." : "The order is saved, with the days said for it.";
    return isSame ? { message: text } : { undo: { team: team.slug, text, revision } };
  });
}

function numbersOf(text: string): number[] {
  return text === "" ? [] : text.split(",").map(Number);
}
