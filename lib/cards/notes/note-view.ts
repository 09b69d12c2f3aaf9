import {
  type NoteSheet,
  type NoteSheetId,
  noteSheet,
  notesOnSheet,
} from "@/lib/cards/notes/note-sheets";

/** Which notes are printed, on what; it lives in the address. */
export type NoteView = {
  sheet: NoteSheet;
  /** The place on the first sheet where printing begins, from 1 */
  start: number;
  /** Numbers of the cards chosen; null is all that are in progress */
  cards: number[] | null;
};

type Query = Record<string, string | string[] | undefined>;

const maxCards = 500;
const maxNumber = 2_147_483_647;

/** Reads the view from an address's query; what cannot be used is left out. */
export function readNoteView(query: Query): NoteView {
  const sheet = noteSheet([query.sheet].flat()[0]);
  const start = Number([query.start].flat()[0]);
  const numbers = [query.card ?? []].flat().map(Number);
  const isChosen = query.card !== undefined || query.chosen !== undefined;
  const isNumber = (number: number) =>
    Number.isInteger(number) && number > 0 && number <= maxNumber;
  return {
    sheet,
    start: isNumber(start) && start <= notesOnSheet(sheet) ? start : 1,
    cards: isChosen ? [...new Set(numbers.filter(isNumber))].slice(0, maxCards) : null,
  };
}

/** The address of the same notes with another sheet or start. */
export function noteHref(
  path: string,
  view: NoteView,
  change: { sheet?: NoteSheetId; start?: number },
): string {
  const query = new URLSearchParams();
  query.set("sheet", change.sheet ?? view.sheet.id);
  const start = change.start ?? view.start;
  if (start !== 1) query.set("start", String(start));
  if (view.cards !== null) {
    query.set("chosen", "1");
    for (const number of view.cards) query.append("card", String(number));
  }
  return `${path}?${query}`;
}
