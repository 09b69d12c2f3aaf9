import Link from "next/link";
import { pointWords } from "@/components/data-quality/point-words";
import type { CardMark } from "@/lib/cards/team/quality-points";
import classes from "./card-page.module.css";

/** What looked doubtful about the card and was found right, by whom and why; taken back on the point's page. */
export function FoundRight({ base, marks }: { base: string; marks: CardMark[] }) {
  if (marks.length === 0) return null;
  return (
    <section aria-labelledby="found-right" className={classes.side}>
      <h2 id="found-right" className={classes.title}>
        Looked at and found right
      </h2>
      <ul className={classes.spells}>
        {marks.map(({ point, reason, how }) => (
          <li key={point}>
            <Link href={`${base}/data-quality/${point}`}>{pointWords[point].title}</Link>
            {reason === null ? "" : ": "}
            {reason === null ? null : <bdi>“{reason}”</bdi>}, {how}
          </li>
        ))}
      </ul>
    </section>
  );
}
