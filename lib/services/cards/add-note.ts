import "server-only";
import { showDay } from "@/lib/dates/show-day";
import { type ChangedCard, editCard } from "@/lib/services/cards/edit-card";
import { getCard } from "@/lib/services/cards/get-card";
import { loadTeam } from "@/lib/services/team/load-team";

/**
 * Adds a paragraph with today's date to what a card's notes say. Throws a 404 Problem when the card
 * is gone, a 422 when the notes become too long.
 */
export async function addNote(
  context: Parameters<typeof editCard>[0],
  number: number,
  text: string,
): Promise<ChangedCard> {
  const { today } = await loadTeam(context);
  const { notes, version } = await getCard(context, number);
  const added = `${showDay(today)}: ${text}`;
  return editCard(context, number, {
    version,
    notes: notes === null ? added : `${notes}\n\n${added}`,
  });
}
