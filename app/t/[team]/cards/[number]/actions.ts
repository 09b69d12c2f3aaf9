"use server";

import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { editCard } from "@/lib/services/edit-card";
import { removeCard } from "@/lib/services/remove-card";
import { undoChange } from "@/lib/services/undo-change";

const wholeNumber = z.coerce.number().int().catch(0);

/** Sets one of a card's days to today. */
export async function markTodayAction(
  slug: string,
  number: number,
  field: "committed" | "released",
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ version, key }) => {
    const { team, context } = await openTeam(slug);
    await editCard({ ...context, idempotencyKey: key ? `form-${key}` : undefined }, number, {
      version: wholeNumber.parse(version),
      [field]: team.today,
    });
    return { goTo: `/t/${team.slug}/cards/${number}?saved=1` };
  });
}

/** Puts a card into the bin and goes to the list; taking it out again is offered there. */
export async function binCardAction(
  slug: string,
  number: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const { team, context } = await openTeam(slug);
    const revision = await removeCard(context, number);
    const list = `/t/${team.slug}/cards`;
    return {
      goTo: list,
      goToPlain: `${list}?binned=${number}`,
      undo: { team: team.slug, text: `Card ${number} is in the bin.`, revision },
    };
  });
}

/** Undoes one change of a card. */
export async function undoChangeAction(
  slug: string,
  number: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ revision }) => {
    const { team, context } = await openTeam(slug);
    await undoChange(context, wholeNumber.parse(revision), number);
    return { goTo: `/t/${team.slug}/cards/${number}?saved=1` };
  });
}
