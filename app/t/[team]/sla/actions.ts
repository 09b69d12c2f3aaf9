"use server";

import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { bulkEditCards } from "@/lib/services/cards/bulk-edit-cards";
import {
  addMarkedDay,
  editMarkedDay,
  newMarkedDaySchema,
  removeMarkedDay,
} from "@/lib/services/evidence/edit-marked-days";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { slaRuleSchema } from "@/lib/services/settings/sla-rule-schema";

const ruleSchema = z.object({ rule: slaRuleSchema, ifRule: slaRuleSchema.optional() });
const idSchema = z.object({ id: z.coerce.number().int().positive() });

const outliersSchema = z.object({
  numbers: z
    .array(z.coerce.number().int().positive())
    .min(1, { error: "Choose at least one card." })
    .max(1_000),
  reason: z
    .string()
    .trim()
    .min(1, { error: "Say why, in a few words: it stays with the cards." })
    .max(500, { error: "At most 500 characters." }),
});

/** Makes a rule the team's; where `ifRule` is given, only in its place. */
export async function useRuleAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { context } = await openTeam(slug);
    const { rule, ifRule } = parseForm(ruleSchema, { rule: values.rule, ifRule: values.ifRule });
    await changeCalendar({ ...context, place: "sla" }, { rule }, { ifRule });
    return { goToPlain: `/t/${slug}/sla` };
  });
}

/** Marks a day on which the team changed how it works. */
export async function addMarkedDayAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ day, label }) => {
    const { context } = await openTeam(slug);
    const added = await addMarkedDay(
      { ...context, place: "sla" },
      parseForm(newMarkedDaySchema, { day, label }),
    );
    const undo = { team: slug, text: `“${added.label}” is marked.`, revision: added.revision };
    return { undo, goToPlain: `/t/${slug}/sla#helped` };
  });
}

/** Gives a marked day another day or other words. */
export async function editMarkedDayAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ id, day, label }) => {
    const { context } = await openTeam(slug);
    const saved = await editMarkedDay(
      { ...context, place: "sla" },
      parseForm(idSchema, { id }).id,
      parseForm(newMarkedDaySchema, { day, label }),
    );
    return { result: { label: saved.label }, goToPlain: `/t/${slug}/sla#helped` };
  });
}

/** Takes a marked day away. */
export async function removeMarkedDayAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ id }) => {
    const { context } = await openTeam(slug);
    await removeMarkedDay({ ...context, place: "sla" }, parseForm(idSchema, { id }).id);
    return { goToPlain: `/t/${slug}/sla#helped` };
  });
}

/** Leaves the chosen outliers out of all figures. */
export async function excludeOutliersAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ reason = "" }) => {
    const { context } = await openTeam(slug);
    const choice = parseForm(outliersSchema, { numbers: form.getAll("number"), reason });
    const { changed, revision } = await bulkEditCards(
      { ...context, place: "sla" },
      choice.numbers,
      {
        excludedReason: choice.reason,
      },
    );
    const text = changed === 1 ? "1 card is left out." : `${changed} cards are left out.`;
    return { undo: { team: slug, text, revision }, goToPlain: `/t/${slug}/sla#spread-of-days` };
  });
}
