import Link from "next/link";
import { NoteFace } from "@/components/notes/note-face";
import styles from "@/components/notes/note-sheets.module.css";
import { at } from "@/components/notes/on-paper";
import type { NoteCard } from "@/lib/cards/notes/note-card";
import { notePlace } from "@/lib/cards/notes/note-sheets";
import { type NoteView, noteHref } from "@/lib/cards/notes/note-view";
import type { DayCount } from "@/lib/dates/work-calendar";

type NoteSheetsProps = {
  sheets: (NoteCard | null)[][];
  view: NoteView;
  path: string;
  /** Where cards open; a note's code adds the number */
  cardUrl: string;
  dayCount: DayCount;
};

/** The sheets as they will be printed: on screen to scale, on paper to the millimetre. */
export function NoteSheets({ sheets, view, path, cardUrl, dayCount }: NoteSheetsProps) {
  const { sheet } = view;
  return (
    <div className={styles.sheets}>
      {sheets.map((places, page) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no other name
          key={page}
          className={styles.sheet}
          data-note-sheet={sheet.id}
          aria-label={`Sheet ${page + 1} of ${sheets.length}`}
          style={{
            ...at({ width: sheet.paper.width, height: sheet.paper.height }),
            ["--paper" as string]: sheet.paper.width,
          }}
        >
          {places.map((note, place) =>
            note === null ? (
              <Link
                // biome-ignore lint/suspicious/noArrayIndexKey: places have no other name
                key={place}
                className={styles.place}
                href={noteHref(path, view, { start: place + 1 })}
                scroll={false}
                style={at({ ...notePlace(sheet, place), ...sheet.note })}
                aria-label={`Begin at place ${place + 1}`}
                data-before={(page === 0 && place < view.start - 1) || undefined}
              >
                {place + 1}
              </Link>
            ) : (
              <NoteFace
                key={note.number}
                note={note}
                shape={sheet.note}
                place={notePlace(sheet, place)}
                outlined={sheet.outlined}
                url={`${cardUrl}/${note.number}`}
                dayCount={dayCount}
              />
            ),
          )}
        </section>
      ))}
    </div>
  );
}
