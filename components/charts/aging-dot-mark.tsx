import type { KeyboardEvent } from "react";
import styles from "@/components/charts/aging-chart.module.css";
import { useTypeMarks } from "@/components/filters/type-marks";
import { useIsReader } from "@/components/ui/reader-view";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import { markPath } from "@/lib/charts/marks/mark-path";
import { kindMark } from "@/lib/charts/marks/type-marks";
import { ageOfSla, outlookOf } from "@/lib/charts/stand-up/stand-up-words";

type AgingDotMarkProps = {
  card: OpenCardView;
  x: number;
  y: number;
  /** Pixels that its label may take */
  room: number;
  href: string;
  isTabbed: boolean;
  onActive: (isActive: boolean) => void;
  onOpen: () => void;
  /** Walks to other dots */
  onKeyDown: (event: KeyboardEvent) => void;
};

const letterWidth = 7.4;
const fewLetters = 18;

/** A card as a dot with its number, and its title where there is room; a link to the card. */
export function AgingDotMark(props: AgingDotMarkProps) {
  const isReader = useIsReader();
  const { card, x, y, room, href, isTabbed, onActive, onOpen, onKeyDown } = props;
  const mark = useTypeMarks().get(card.type) ?? kindMark(card.kind);
  const letters = Math.floor(room / letterWidth);
  const name = `#${card.number} ${card.title}`;
  const label = letters < fewLetters ? `#${card.number}` : cut(name, letters);
  return (
    <a
      className={styles.dot}
      data-kind={card.kind}
      data-over={card.overBy !== null || undefined}
      role={isReader ? "img" : undefined}
      href={isReader ? undefined : href}
      tabIndex={isTabbed ? 0 : -1}
      aria-label={`${name}, ${ageOfSla(card)}, ${outlookOf(card).text}`}
      onMouseEnter={() => onActive(true)}
      onMouseLeave={() => onActive(false)}
      onFocus={() => onActive(true)}
      onBlur={() => onActive(false)}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <rect className={styles.reach} x={x - 10} y={y - 9} width={room + 26} height={18} rx={4} />
      {card.blocked === null ? null : <circle className={styles.ring} cx={x} cy={y} r={9} />}
      <path className={styles.mark} d={markPath(mark.shape, x, y, 5.5)} />
      <text className={styles.label} x={x + 11} y={y} dominantBaseline="central">
        {label}
      </text>
    </a>
  );
}

/** As many whole words as there is room for; the number alone where not even the first fits. */
function cut(text: string, letters: number): string {
  if (Array.from(text).length <= letters) return text;
  const [first = "", ...words] = text.split(" ");
  let shown = first;
  for (const word of words) {
    const longer = `${shown} ${word}`;
    if (Array.from(longer).length >= letters) break;
    shown = longer;
  }
  return shown === first ? first : `${shown} …`;
}
