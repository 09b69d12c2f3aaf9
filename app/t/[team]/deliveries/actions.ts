"use server";

import { deliveryPatchSchema, newDeliverySchema } from "@/lib/cards/deliveries/delivery-schemas";
import type { FormState } from "@/lib/cards/form-state";
import { invalidFields } from "@/lib/cards/problem";
import { answerForm, type FormAnswer, parseForm } from "@/lib/server/action";
import { addChosenCards, cardsNamed, typedNumbers } from "@/lib/server/delivery-forms";
import { openTeam, type TeamPage } from "@/lib/server/team-page";
import { findCards } from "@/lib/services/cards/find-cards";
import {
  addDelivery,
  editDelivery,
  removeDelivery,
} from "@/lib/services/deliveries/edit-deliveries";

type DeliveryForm = TeamPage & { context: { place: "deliveries" } };

async function open(slug: string): Promise<DeliveryForm> {
  const { team, context } = await openTeam(slug);
  return { team, context: { ...context, place: "deliveries" } };
}

/** Makes a delivery of the cards whose numbers are given. */
export async function addDeliveryAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ name, target, cards = "" }) => {
    const { team, context } = await open(slug);
    const numbers = cards.trim() === "" ? [] : typedNumbers(cards);
    if (numbers === null) {
      throw wrong("cards", "Write numbers of cards, separated by commas: 12, 15.");
    }
    const input = { name, target, cards: numbers.map((number) => ({ number })) };
    const { id, revision } = await addDelivery(context, parseForm(newDeliverySchema, input));
    const undo = { team: team.slug, text: `“${name?.trim()}” is made.`, revision };
    return { goTo: `/t/${team.slug}/deliveries/${id}`, undo };
  });
}

/** Changes what was changed in the form: others' changes of the rest stay. */
export async function changeDeliveryAction(
  slug: string,
  id: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ name, wasName, target, wasTarget }) => {
    if (name === wasName && target === wasTarget)
      return { message: "Already saved: there was nothing to change." };
    const { context } = await open(slug);
    const patch = parseForm(deliveryPatchSchema, {
      name: name === wasName ? undefined : name,
      target: target === wasTarget ? undefined : target,
    });
    const { revision } = await editDelivery(context, id, patch);
    return done(slug, id, "The delivery is changed.", revision);
  });
}

/** Adds cards by number, by ticks, or by words where one card alone has them. */
export async function addToDeliveryAction(
  slug: string,
  id: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ find = "", in: other = "" }) => {
    const { context } = await open(slug);
    const typed = typedNumbers(find) ?? [];
    const of = other === "" ? slug : other;
    const add = [
      ...typed.map((number) => ({ team: of, number })),
      ...cardsNamed(form.getAll("card")),
    ];
    if (add.length === 0) {
      if (find.trim() === "")
        throw wrong("find", "Type a card’s number or words of it, or tick cards.");
      const { context: theirs } = await openTeam(of);
      const [first, second] = await findCards(theirs, find);
      if (first === undefined) throw wrong("find", `No card has “${find.trim()}”.`);
      if (second !== undefined) {
        const query = new URLSearchParams({ find: find.trim(), in: of });
        return { goTo: `/t/${slug}/deliveries/${id}?${query}#add` };
      }
      add.push({ team: of, number: first.number });
    }
    const { revision } = await editDelivery(context, id, { add }).catch((error) => {
      throw typed.length > 0 ? atField(error, "find") : error;
    });
    const text = add.length === 1 ? "1 card is added." : `${add.length} cards are added.`;
    return { ...done(slug, id, text, revision), goTo: `/t/${slug}/deliveries/${id}` };
  });
}

/** Takes one card out. */
export async function takeCardOutAction(
  slug: string,
  id: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const { context } = await open(slug);
    const remove = cardsNamed(form.getAll("card"));
    const { revision } = await editDelivery(context, id, { remove });
    return done(slug, id, `Card ${remove[0]?.number ?? ""} is taken out.`, revision);
  });
}

/** Archives a delivery with its figures as they stand, or brings it back. */
export async function archiveDeliveryAction(
  slug: string,
  id: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ archive }) => {
    const { context } = await open(slug);
    const archived = archive === "yes";
    const { revision } = await editDelivery(context, id, { archived });
    const text = archived ? "Archived, with its figures as they stand." : "Brought back.";
    return done(slug, id, text, revision);
  });
}

/** Removes a delivery; its cards stay. */
export async function removeDeliveryAction(
  slug: string,
  id: number,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const { context } = await open(slug);
    const { revision } = await removeDelivery(context, id);
    const undo = {
      team: slug,
      text: "The delivery is removed. Its cards are as they were.",
      revision,
    };
    return { goTo: `/t/${slug}/deliveries`, undo };
  });
}

/** Puts cards chosen in a list into a delivery. */
export async function addChosenAction(
  slug: string,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ delivery = "" }) => {
    const { team, context } = await openTeam(slug);
    const numbers = form.getAll("number").map(Number).filter(Number.isSafeInteger);
    return addChosenCards({ ...context, place: "queue" }, team.slug, delivery, numbers);
  });
}

function done(slug: string, id: number, text: string, revision: number): FormAnswer {
  return { undo: { team: slug, text, revision }, goToPlain: `/t/${slug}/deliveries/${id}` };
}

function wrong(field: string, message: string): Error {
  return invalidFields([{ field, code: "invalid", message }]);
}

/** What is wrong with cards that were typed, said at the field in which they were. */
function atField(error: unknown, field: string): unknown {
  return error instanceof Error && "errors" in error ? wrong(field, error.message) : error;
}
