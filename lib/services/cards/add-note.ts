import "server-only";
import { maxNotesLength } from "@/lib/cards/fields/card-limits";
import { invalidFields } from "@/lib/cards/problem";
import { showDay } from "@/lib/dates/show-day";
import { type ChangedCard, editCardAsItIs } from "@/lib/services/cards/edit-card";

/**
 * Adds a paragraph with today's date below what a card's notes say at that moment: of two people who add
 * one at once, both do. Throws a 404 Problem when the card is gone, a 422 when the notes become too long.
 */
export async function addNote(
  context: Parameters<typeof editCardAsItIs>[0],
  number: number,
  text: string,
): Promise<ChangedCard> {
  return editCardAsItIs(context, number, { note: text }, ({ notes, version }, { today }) => {
    const added = `${showDay(today)}: ${text}`;
    const all = notes === null ? added : `${notes}\n\n${added}`;
    if (all.length > maxNotesLength) throw invalidFields([tooLong(all.length)]);
    return { version, notes: all };
  });
}

function tooLong(length: number) {
  const most = maxNotesLength.toLocaleString("en-GB");
  return {
    field: "words",
    code: "too-long",
    message: `The card’s notes would have ${length.toLocaleString("en-GB")} characters; at most ${most} fit. Shorten them on the card’s page first.`,
  };
}
