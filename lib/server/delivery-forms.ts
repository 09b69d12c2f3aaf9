import "server-only";
import { z } from "zod";
import { maxDeliveryCards, type NamedCard } from "@/lib/cards/deliveries/delivery-schemas";
import { Problem } from "@/lib/cards/problem";
import { cardsOf } from "@/lib/charts/forecast/forecast-words";
import type { FormAnswer } from "@/lib/server/action";
import { editDelivery } from "@/lib/services/deliveries/edit-deliveries";
import { deliveryIdOf, loadDelivery } from "@/lib/services/deliveries/load-deliveries";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What a form calls a delivery that is still to be made. */
const newDeliveryChoice = "new";

/** A card as forms name it: its team's address and its number, `checkout:12`. */
const cardText = z
  .string()
  .regex(/^[\w-]{1,100}:[1-9]\d{0,8}$/)
  .transform((text): NamedCard => {
    const [team = "", number = ""] = text.split(":");
    return { team, number: Number(number) };
  });

/** The cards that a form's ticks or button name; others are passed over. */
export function cardsNamed(values: readonly FormDataEntryValue[]): NamedCard[] {
  return values.flatMap((value) => {
    const parsed = cardText.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Numbers of cards as people type them: `12, 15` or `#12 #15`; null for words. */
export function typedNumbers(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  const isNumbers = parts.length > 0 && parts.every((part) => /^#?[1-9]\d{0,8}$/.test(part));
  return isNumbers ? parts.map((part) => Number(part.replace("#", ""))) : null;
}

/** Puts chosen cards of a team into a delivery, or leads to where one is made of them. */
export async function addChosenCards(
  context: ServiceContext & { source: "screen" },
  slug: string,
  delivery: string,
  numbers: readonly number[],
): Promise<FormAnswer> {
  if (numbers.length === 0) {
    throw new Problem({
      ...{ status: 422, code: "nothing-chosen", message: "Choose at least one card." },
    });
  }
  if (numbers.length > maxDeliveryCards) {
    const message = `A delivery holds at most ${maxDeliveryCards} cards; ${numbers.length} are chosen.`;
    throw new Problem({ status: 422, code: "too-many-cards", message });
  }
  const deliveries = `/t/${slug}/deliveries`;
  if (delivery === newDeliveryChoice)
    return { goTo: `${deliveries}?cards=${numbers.join(",")}#new` };
  const id = deliveryIdOf(delivery);
  const add = numbers.map((number) => ({ number }));
  const { revision } = await editDelivery(context, id, { add });
  const { name } = await loadDelivery(context, id);
  const text = `${cardsOf(numbers.length)} added to “${name}”.`;
  return { undo: { team: slug, text, revision }, goToPlain: `${deliveries}/${id}` };
}
