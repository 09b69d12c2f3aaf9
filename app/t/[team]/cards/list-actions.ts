"use server";

import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import { correctableFields } from "@/lib/cards/lists/listed-card";
import { Problem } from "@/lib/cards/problem";
import { formatNumber } from "@/lib/format/format-number";
import { answerForm, parseForm } from "@/lib/server/action";
import { answerBulkForm } from "@/lib/server/bulk-form";
import { correctCard } from "@/lib/server/correct-card";
import { openTeam } from "@/lib/server/team-page";
import { restoreCards } from "@/lib/services/cards/restore-cards";
import { undoChange } from "@/lib/services/cards/undo-change";
import { removeView, savedViewSchema, saveView } from "@/lib/services/team/save-view";

const wholeNumber = z.coerce.number().int().catch(0);
const correctable = z.enum(correctableFields);

/** Corrects one field of one card. */
export async function correctCardAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ number, version, field, was, value = "" }) => {
    const { team, context } = await openTeam(slug);
    const given = value === "today" ? team.today : value;
    const { revision, text } = await correctCard(
      { ...context, place: "list" },
      {
        number: wholeNumber.parse(number),
        version: wholeNumber.parse(version),
        field: correctable.parse(field),
        was,
        value: given,
      },
    );
    const card = wholeNumber.parse(number);
    return { undo: { team: team.slug, text, revision, card } };
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
    const { team, context: opened } = await openTeam(slug);
    const context = { ...opened, place: "list" as const };
    const base = `/t/${team.slug}/cards`;
    if (remove) await removeView(context, wholeNumber.parse(remove));
    else await saveView(context, "cards", parseForm(savedViewSchema, { name, query }));
    return { goTo: query ? `${base}?${query}` : base };
  });
}

/** Takes a card, the chosen ones or all of them out of the bin. */
export async function restoreCardAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ number, all }) => {
    const { team, context } = await openTeam(slug);
    // The button beside a card stands for it alone, whatever else is ticked.
    const chosen = number
      ? [wholeNumber.parse(number)]
      : form.getAll("chosen").map((one) => wholeNumber.parse(one));
    if (chosen.length === 0 && !all) {
      throw new Problem({
        status: 422,
        code: "nothing-chosen",
        message: "Choose at least one card.",
      });
    }
    const restored = await restoreCards({ ...context, place: "bin" }, all ? "all" : chosen);
    const [only] = chosen;
    const { restored: count, revision } = restored;
    const cards = number ? `Card ${only}` : count === 1 ? "1 card" : `${formatNumber(count)} cards`;
    const undo = { team: team.slug, text: `${cards} taken out of the bin.`, revision };
    const list = `/t/${team.slug}/cards`;
    if (number) return { goTo: `${list}/${only}`, undo };
    const query = new URLSearchParams({ undo: String(revision), restored: String(count) });
    return { goTo: list, goToPlain: `${list}?${query}`, undo };
  });
}

/** Undoes a change of several cards as a whole. */
export async function undoBulkAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ revision, query }) => {
    const { team, context } = await openTeam(slug);
    await undoChange({ ...context, place: "bulk" }, wholeNumber.parse(revision));
    const base = `/t/${team.slug}/cards`;
    return { goTo: query ? `${base}?${query}` : base };
  });
}
