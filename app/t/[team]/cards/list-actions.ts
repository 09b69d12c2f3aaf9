"use server";

import { z } from "zod";
import { cardPatchSchema } from "@/lib/cards/card-schema";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { answerBulkForm } from "@/lib/server/bulk-form";
import { openTeam } from "@/lib/server/team-page";
import { editCard } from "@/lib/services/edit-card";
import { restoreCards } from "@/lib/services/restore-cards";
import { removeView, savedViewSchema, saveView } from "@/lib/services/save-view";
import { undoChange } from "@/lib/services/undo-change";

const wholeNumber = z.coerce.number().int().catch(0);
const correctable = z.enum(["type", "size", "prioritised", "committed", "released"]);

/** Corrects one field of one card. */
export async function correctCardAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ number, version, field, value = "" }) => {
    const { context } = await openTeam(slug);
    const patch = parseForm(cardPatchSchema, {
      version: wholeNumber.parse(version),
      [correctable.parse(field)]: value === "" && field !== "type" ? null : value,
    });
    await editCard(context, wholeNumber.parse(number), patch);
    return {};
  });
}

/** Changes the chosen cards alike, for forms sent without a script. */
export async function bulkEditAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerBulkForm(slug, form);
}

/** Saves the list's address by name, or removes a saved one. */
export async function savedViewAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ name, query = "", remove }) => {
    const { team, context } = await openTeam(slug);
    const base = `/t/${team.slug}/cards`;
    if (remove) await removeView(context, wholeNumber.parse(remove));
    else await saveView(context, "cards", parseForm(savedViewSchema, { name, query }));
    return { goTo: query ? `${base}?${query}` : base };
  });
}

/** Takes a card out of the bin. */
export async function restoreCardAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ number }) => {
    const { team, context } = await openTeam(slug);
    const restored = wholeNumber.parse(number);
    await restoreCards(context, [restored]);
    return { goTo: `/t/${team.slug}/cards/${restored}` };
  });
}

/** Undoes a change of several cards as a whole. */
export async function undoBulkAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ revision }) => {
    const { team, context } = await openTeam(slug);
    await undoChange(context, wholeNumber.parse(revision));
    return { goTo: `/t/${team.slug}/cards` };
  });
}
