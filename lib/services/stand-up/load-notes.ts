import "server-only";
import type { NoteCard } from "@/lib/cards/notes/note-card";
import { toDayNumber } from "@/lib/dates/day";
import { findNoteCards, type NoteRow } from "@/lib/db/note-cards";
import { findQuotes } from "@/lib/services/cards/load-quotes";
import { loadTeam } from "@/lib/services/team/load-team";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxOpen = 500;
const maxQueued = 200;

/**
 * Cards to choose notes from, with what their notes say, and the notes chosen: of the numbers given
 * or, without any (null), of all cards in progress. Quotes: METRICS section 6.
 */
export async function loadNotes(
  context: ServiceContext,
  numbers: readonly number[] | null,
): Promise<{ choices: NoteCard[]; notes: NoteCard[] }> {
  const team = await loadTeam(context);
  const rows = await findNoteCards(team.id, { maxOpen, maxQueued, numbers: numbers ?? [] });
  const quotes = await findQuotes(
    team,
    rows.flatMap((row) =>
      row.committed === null ? [] : [{ ...row, committed: toDayNumber(row.committed) }],
    ),
  );
  const choices = rows.map((row): NoteCard => {
    const { number, title, committed } = row;
    const { type, kind, size } = rowNames(team, row);
    const quote = quotes.get(number) ?? null;
    return {
      number,
      title,
      ...{ type, kind, size },
      committed,
      state: stateOf(row),
      quote: quote && { dueOn: quote.dueOn, wholeDays: quote.wholeDays },
    };
  });
  const wanted = numbers && new Set(numbers);
  const isChosen = (card: NoteCard) =>
    wanted === null ? card.state === "open" : wanted.has(card.number);
  return { choices, notes: choices.filter(isChosen) };
}

function stateOf({ isOpen, isQueued }: NoteRow): NoteCard["state"] {
  if (isOpen) return "open";
  return isQueued ? "queue" : "ended";
}
