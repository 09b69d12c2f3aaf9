"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { changedCardInput, newCardInput } from "@/lib/cards/fields/card-form";
import { cardPatchSchema, newCardSchema } from "@/lib/cards/fields/card-schema";
import { lastChoicesCookie } from "@/lib/cards/fields/last-choices";
import { titleLines } from "@/lib/cards/fields/title-lines";
import { type FormState, type FormValues, sentByScript } from "@/lib/cards/form-state";
import { invalidFields } from "@/lib/cards/problem";
import { fittingStream } from "@/lib/cards/wall/fitting-stream";
import { answerForm, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { addCard } from "@/lib/services/cards/add-card";
import { addCards, newCardsSchema } from "@/lib/services/cards/add-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Adds the card of the quick form, committed or released today if its button says so. */
export async function addCardAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    const input = newCardInput(values);
    if (values.today) input.committed ??= team.today;
    if (values.today === "released") input.released ??= team.today;
    followProposals(team, input, values);
    const card = await addCard(
      { ...context, place: "quick-form" },
      parseForm(newCardSchema, input),
    );
    await rememberChoices(team.slug, values.type, values.size);
    const number = String(card.number);
    const next = `/t/${team.slug}/cards/new?added=${number}`;
    const text = `Card ${number} is added.`;
    const undo = { team: team.slug, text, revision: card.revision, card: card.number };
    return { result: { number }, goToPlain: next, undo };
  });
}

/**
 * What the form proposes holds where it can: a card whose work began before today was not prioritised
 * today, and one in progress is in the stream that fits its type unless another was chosen.
 */
function followProposals(team: LoadedTeam, input: Record<string, string>, values: FormValues) {
  const { committed } = input;
  if (committed === undefined) return;
  if (values.prioritised === values.proposed && committed < (values.prioritised ?? "")) {
    delete input.prioritised;
  }
  const type = team.types.find((one) => one.name === input.type);
  const fitting = type ? fittingStream(type.kind, team.streams) : null;
  if (fitting !== null) input.stream ??= fitting;
}

/** Adds a card for each line, then shows the quick form again. */
export async function addCardsAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ titles = "", type = "", size }) => {
    const { team, context } = await openTeam(slug);
    const lines = titleLines(titles);
    const tooLong = lines.findIndex((line) => line.length > 500);
    if (lines.length === 0 || tooLong >= 0) {
      const message =
        lines.length === 0
          ? "Write at least one title."
          : `Title ${tooLong + 1} is longer than 500 characters. Shorten it.`;
      throw invalidFields([{ field: "titles", code: "invalid-titles", message }]);
    }
    const inputs = parseForm(
      newCardsSchema,
      lines.map((title) => newCardInput({ title, type, size: size ?? "" })),
    );
    const { first, last, revision } = await addCards({ ...context, place: "quick-form" }, inputs);
    await rememberChoices(team.slug, type, size);
    const text =
      first === last ? `Card ${first} is added.` : `Cards ${first} to ${last} are added.`;
    return {
      goTo: `/t/${team.slug}/cards/new?added=${first}&last=${last}`,
      undo: { team: team.slug, text, revision },
    };
  });
}

/** Saves what an edit form changed; a conflict comes back with both sides. */
export async function editCardAction(
  slug: string,
  number: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async (values) => {
    const { team, context } = await openTeam(slug);
    const version = z.coerce.number().catch(0).parse(values.version);
    const changed = changedCardInput(values);
    const back = form.has(sentByScript) ? undefined : `/t/${team.slug}/cards/${number}?saved=1`;
    if (Object.keys(changed).length === 0) {
      return { goTo: back, message: "Already saved: there was nothing to change." };
    }
    const patch = parseForm(cardPatchSchema, { version, ...changed });
    const { revision } = await editCard({ ...context, place: "edit-page" }, number, patch);
    return { goTo: back, undo: { team: team.slug, text: "Saved.", revision, card: number } };
  });
}

async function rememberChoices(slug: string, type = "", size = ""): Promise<void> {
  (await cookies()).set(lastChoicesCookie(slug), new URLSearchParams({ type, size }).toString(), {
    path: `/t/${slug}`,
    maxAge: 60 * 60 * 24 * 365,
    httpOnly: true,
    sameSite: "lax",
  });
}
