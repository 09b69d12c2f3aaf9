import { PageHead } from "@/components/forms/page-head";
import { NoteChoice } from "@/components/notes/note-choice";
import { NoteSheets } from "@/components/notes/note-sheets";
import { PrintNotes } from "@/components/notes/print-notes";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { NoteCard } from "@/lib/cards/notes/note-card";
import { onSheets } from "@/lib/cards/notes/note-sheets";
import type { NoteView } from "@/lib/cards/notes/note-view";
import type { DayCount } from "@/lib/dates/work-calendar";

type NotesPageProps = {
  /** Of the team */
  path: string;
  /** Such as http://127.0.0.1:3000; the QR codes lead there */
  origin: string;
  dayCount: DayCount;
  view: NoteView;
  choices: NoteCard[];
  notes: NoteCard[];
};

const onlyHere = /^https?:\/\/(127\.|localhost|\[::1\])/;

/** SLA notes for the paper wall: chosen, seen as they will be printed, and printed. */
export function NotesPage({ path, origin, dayCount, view, choices, notes }: NotesPageProps) {
  const here = `${path}/notes`;
  const sheets = onSheets(notes, view.sheet, view.start);
  return (
    <>
      <PageHead
        title="SLA notes"
        text="One note a card for the wall, with the day its SLA runs to and a code that opens it. Below, every sheet is shown as it will be printed: in the print dialogue choose 100% or “actual size”, and no headers and footers."
        actions={notes.length === 0 ? null : <PrintNotes />}
      />
      {choices.length === 0 ? (
        <EmptyState
          title="No cards to print"
          text="Notes are printed of cards in progress and of cards in the queue; there are none of either."
          actions={[{ label: "Add a card", href: `${path}/cards/new` }]}
        />
      ) : (
        <NoteChoice path={here} view={view} choices={choices} notes={notes} />
      )}
      {notes.length > 0 && onlyHere.test(origin) ? (
        <Notice title="The codes will open only on this computer.">
          They lead to {origin}, the address by which this page was opened. To print codes for
          phones, open Walltime by the name that other devices know it by.
        </Notice>
      ) : null}
      {notes.length === 0 && choices.length > 0 ? (
        <Notice title="No cards chosen.">Choose the cards to print notes of.</Notice>
      ) : null}
      <NoteSheets
        sheets={sheets}
        view={view}
        path={here}
        cardUrl={`${origin}${path}/cards`}
        dayCount={dayCount}
      />
    </>
  );
}
