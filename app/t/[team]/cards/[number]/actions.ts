"use server";

import { z } from "zod";
import { type FormState, sentByScript } from "@/lib/cards/form-state";
import { answerForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { editCard } from "@/lib/services/cards/edit-card";
import { isCardThere } from "@/lib/services/cards/get-card";
import { removeCard } from "@/lib/services/cards/remove-card";
import { undoChange } from "@/lib/services/cards/undo-change";

const place = "edit-page" as const;
const wholeNumber = z.coerce.number().int().catch(0);

/** Sets one of a card's days to today. */
export async function markTodayAction(
  slug: string,
  number: number,
  field: "committed" | "released",
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ version }) => {
    const { team, context } = await openTeam(slug);
    const { revision } = await editCard({ ...context, place }, number, {
      version: wholeNumber.parse(version),
      [field]: team.today,
    });
    const text = `Card ${number}: ${field} today.`;
    return {
      goTo: form.has(sentByScript) ? undefined : savedAt(team.slug, number),
      undo: { team: team.slug, text, revision, card: number },
    };
  });
}

/** Puts a card into the bin and goes to the list, which offers to take it out again. */
export async function binCardAction(
  slug: string,
  number: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const { team, context } = await openTeam(slug);
    const revision = await removeCard({ ...context, place }, number);
    return {
      goTo: binnedAt(team.slug, number, form),
      undo: { team: team.slug, text: `Card ${number} is in the bin.`, revision },
    };
  });
}

/** Undoes one change of a card. Undoing that it was added puts it into the bin. */
export async function undoChangeAction(
  slug: string,
  number: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ revision: undone }) => {
    const { team, context } = await openTeam(slug);
    const { revision } = await undoChange({ ...context, place }, wholeNumber.parse(undone), number);
    const isThere = await isCardThere(context, number);
    const undo = { team: team.slug, text: "Undone.", revision, card: number };
    if (!isThere) return { goTo: binnedAt(team.slug, number, form), undo };
    return { goTo: form.has(sentByScript) ? undefined : savedAt(team.slug, number), undo };
  });
}

/** The list, which tells it where no script shows a toast. */
function binnedAt(slug: string, number: number, form: FormData): string {
  return form.has(sentByScript) ? `/t/${slug}/cards` : `/t/${slug}/cards?binned=${number}`;
}

function savedAt(slug: string, number: number): string {
  return `/t/${slug}/cards/${number}?saved=1`;
}
