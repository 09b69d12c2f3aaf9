"use server";

import { z } from "zod";
import {
  budgetSchema,
  cardPeopleSchema,
  dayRateSchema,
  teamCurrencySchema,
} from "@/lib/cards/costs/cost-schemas";
import type { FormState, FormValues } from "@/lib/cards/form-state";
import { mergeForm } from "@/lib/cards/team/form-sides";
import { answerForm, type FormAnswer, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { budgetEditor, listBudgets } from "@/lib/services/costs/budgets";
import { setCardPeople } from "@/lib/services/costs/card-people";
import { dayRateEditor, listDayRates } from "@/lib/services/costs/day-rates";
import { setCurrency } from "@/lib/services/costs/set-currency";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";

const revisionSchema = z.object({ revision: z.coerce.number().int().positive() });
const keyOf = (id: string | undefined) => (id === undefined || id === "" ? null : Number(id));
type ListedEntry = {
  id: number;
  client: string | null;
  from: string;
  to?: string;
  amount: string;
  version: number;
};
const filled = (text: string | undefined) => (text?.trim() ? text : undefined);

/** What a form changes of a rate or budget, on top of what is stored by now, with its version. */
function onTop<Row extends ListedEntry>(values: FormValues, rows: readonly Row[]) {
  const row = rows.find((one) => one.id === keyOf(values.id));
  if (row === undefined) return { merged: values, read: {} };
  const { client, from, to, amount, version } = row;
  const stored = { client: client ?? "", from, ...(to === undefined ? {} : { to }), amount };
  const { merged, clashes } = mergeForm(values, stored);
  if (clashes.length > 0) throw changedMeanwhile({ current: stored, yours: values });
  return { merged, read: { version } };
}

/** Adds a day rate, or puts it in the place of the one whose key is sent along. */
export async function saveRateAction(slug: string, _before: FormState, form: FormData) {
  return changed(slug, form, async (context, values) => {
    const key = keyOf(values.id);
    const { merged, read } = onTop(values, key === null ? [] : await listDayRates(context));
    const { client, from, amount, currency } = merged;
    const input = { client: filled(client) ?? null, from, amount, currency: filled(currency) };
    const rate = parseForm(dayRateSchema, input);
    const { revision } =
      key === null
        ? await dayRateEditor.add(context, rate)
        : await dayRateEditor.replace(context, key, rate, read);
    return { text: "The rate is saved.", revision };
  });
}

/** The same for a client's budget. */
export async function saveBudgetAction(slug: string, _before: FormState, form: FormData) {
  return changed(slug, form, async (context, values) => {
    const key = keyOf(values.id);
    const { merged, read } = onTop(values, key === null ? [] : await listBudgets(context));
    const { client, from, to, amount, currency } = merged;
    const input = { client, from, to, amount, currency: filled(currency) };
    const budget = parseForm(budgetSchema, input);
    const { revision } =
      key === null
        ? await budgetEditor.add(context, budget)
        : await budgetEditor.replace(context, key, budget, read);
    return { text: "The budget is saved.", revision };
  });
}

export async function removeRateAction(slug: string, _before: FormState, form: FormData) {
  return changed(slug, form, async (context, { id = "" }) => ({
    text: "The rate is removed.",
    revision: await dayRateEditor.remove(context, dayRateEditor.idOf(id)),
  }));
}

export async function removeBudgetAction(slug: string, _before: FormState, form: FormData) {
  return changed(slug, form, async (context, { id = "" }) => ({
    text: "The budget is removed.",
    revision: await budgetEditor.remove(context, budgetEditor.idOf(id)),
  }));
}

/** Says which currency all amounts are in. */
export async function setCurrencyAction(slug: string, _before: FormState, form: FormData) {
  return changed(slug, form, async (context, values) => {
    const { currency } = parseForm(teamCurrencySchema, { currency: values.currency });
    const { revision } = await setCurrency(context, currency);
    return { text: `All rates and budgets are in ${currency} now.`, revision };
  });
}

/** Says how many people work on a card. */
export async function setPeopleAction(
  slug: string,
  number: number,
  _before: FormState,
  form: FormData,
) {
  return changed(slug, form, async (context, values) => {
    const { people } = parseForm(cardPeopleSchema, { people: values.people });
    const { revision, people: now, before } = await setCardPeople(context, number, people);
    return {
      text: `People on card ${number}: ${now}.`,
      revision: now === before ? null : revision,
    };
  });
}

/** Takes one of these changes back. */
export async function undoCostAction(slug: string, _before: FormState, form: FormData) {
  return changed(slug, form, async (context, values) => {
    const { revision } = parseForm(revisionSchema, { revision: values.revision });
    const undone = await undoAnyChange(context, revision);
    return { text: "Undone.", revision: undone.revision };
  });
}

type Context = Parameters<typeof dayRateEditor.add>[0];
/** Without a revision nothing changed, and there is nothing to undo. */
type Done = { text: string; revision: number | null };

/** Runs a change; its form is told what was done, and by which change, so that it can be undone. */
async function changed(
  slug: string,
  form: FormData,
  change: (context: Context, values: FormValues) => Promise<Done>,
): Promise<FormState> {
  return answerForm(form, async (values): Promise<FormAnswer> => {
    const { team, context } = await openTeam(slug);
    const { text, revision } = await change({ ...context, place: "cost" }, values);
    return {
      result: revision === null ? {} : { text, revision: String(revision) },
      goToPlain: `/t/${team.slug}/cost#entered`,
    };
  });
}
