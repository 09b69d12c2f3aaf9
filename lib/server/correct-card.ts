import "server-only";
import { labelOf } from "@/lib/cards/fields/card-fields";
import { cardPatchSchema } from "@/lib/cards/fields/card-schema";
import type { CorrectableField } from "@/lib/cards/lists/listed-card";
import { Problem } from "@/lib/cards/problem";
import { isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { parseForm } from "@/lib/server/action";
import { type ChangedCard, editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";

type Context = Parameters<typeof editCard>[0];

type Correction = {
  number: number;
  version: number;
  field: CorrectableField;
  /** What stood there when it was read */
  was: string | undefined;
  value: string;
};

/**
 * Corrects one field of a card, as the list does. Somebody's change of other fields since the
 * version that was read is no conflict; one of the same field is (a 409 Problem).
 */
export async function correctCard(
  context: Context,
  correction: Correction,
): Promise<{ revision: number; text: string }> {
  const { revision } = await attempt(context, correction).catch(async (error: unknown) => {
    if (!(error instanceof Problem) || error.code !== "card-changed") throw error;
    const current = await getCard(context, correction.number);
    const now = current[correction.field] ?? "";
    // Who finds their own value there has no conflict with anybody.
    if (now !== correction.was && now !== correction.value) throw error;
    return attempt(context, { ...correction, version: current.version });
  });
  return { revision, text: sentenceOf(correction) };
}

function attempt(context: Context, correction: Correction): Promise<ChangedCard> {
  const { number, version, field, value } = correction;
  const given = value === "" && field !== "type" ? null : value;
  return editCard(context, number, parseForm(cardPatchSchema, { version, [field]: given }));
}

function sentenceOf({ number, field, value }: Correction): string {
  const name = labelOf(field);
  if (value === "") return `Card ${number}: ${name} cleared.`;
  return `Card ${number}: ${name} is ${isIsoDay(value) ? showDay(value) : value} now.`;
}
