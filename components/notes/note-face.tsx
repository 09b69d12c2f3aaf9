import { FitText } from "@/components/notes/fit-text";
import { type Area, noteAreas } from "@/components/notes/note-areas";
import styles from "@/components/notes/note-face.module.css";
import { at, moved } from "@/components/notes/on-paper";
import type { NoteCard } from "@/lib/cards/notes/note-card";
import type { NoteShape } from "@/lib/cards/notes/note-sheets";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { qrCode } from "@/lib/files/qr-code";
import { dayWords } from "@/lib/format/day-words";
import { wallDay } from "@/lib/format/wall-day";

type NoteFaceProps = {
  note: NoteCard;
  shape: NoteShape;
  place: { left: number; top: number };
  outlined: boolean;
  /** What the code opens */
  url: string;
  dayCount: DayCount;
};

/** A card's note: number, type, size, title, the SLA date in large type, and a code that opens it. */
export function NoteFace({ note, shape, place, outlined, url, dayCount }: NoteFaceProps) {
  const areas = noteAreas[shape.id];
  const code = qrCode(url);
  const words = noteWords(note, dayCount);
  return (
    <article
      className={styles.note}
      style={{ ...at({ width: shape.width, height: shape.height }), transform: moved(place) }}
      data-note={note.number}
      data-kind={note.kind}
      data-outlined={outlined || undefined}
      aria-label={`Note of card ${note.number}`}
    >
      <span className={styles.stripe} style={at(areas.stripe)} aria-hidden="true" />
      <Text area={areas.head} text={words.head} isBold />
      <Text area={areas.title} text={note.title} part="title" />
      <Text area={areas.label} text={words.label} />
      <Text area={areas.due} text={words.due} isBold part="due" />
      <Text area={areas.rest} text={words.rest} />
      <Text area={areas.committed} text={words.committed} />
      <svg
        className={styles.code}
        style={at(areas.code)}
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={`Code that opens card ${note.number}`}
        data-url={url}
      >
        <path d={code.path} shapeRendering="crispEdges" />
      </svg>
    </article>
  );
}

type TextProps = { area: Area; text: string; isBold?: boolean; part?: string };

function Text({ area: { largest, ...area }, text, isBold = false, part }: TextProps) {
  return (
    <FitText
      className={styles.text}
      text={text}
      area={area}
      largest={largest}
      isBold={isBold}
      part={part}
    />
  );
}

function noteWords({ number, type, size, committed, quote, state }: NoteCard, dayCount: DayCount) {
  const head = [`#${number}`, type, ...(size === null ? [] : [size])].join(" · ");
  const commitment = committed === null ? "Not committed yet" : `Committed ${showDay(committed)}`;
  if (quote === null) {
    const why = state === "queue" ? "from its commit day on" : "no quote: too few released cards";
    return { head, label: "SLA date", due: "……………", rest: why, committed: commitment };
  }
  const { weekday, day, year } = wallDay(quote.dueOn);
  return {
    head,
    label: `SLA date, ${weekday}`,
    due: day,
    rest: `${year} · ${quote.wholeDays} ${dayWords(dayCount, quote.wholeDays)}`,
    committed: commitment,
  };
}
