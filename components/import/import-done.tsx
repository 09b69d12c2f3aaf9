import Link from "next/link";
import { pointWords } from "@/components/data-quality/point-words";
import { LinkButton } from "@/components/forms/link-button";
import type { PastImport } from "@/components/import/past-import";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import { countOf } from "@/lib/format/count-of";
import classes from "./import-done.module.css";

type Props = {
  import: PastImport;
  base: string;
  rejectedRowsHref: string | null;
  /** What looks doubtful about the cards that it brought */
  doubtful: { point: QualityPoint; cards: number }[];
};

/** What came of an import that has just been made, and where to go from here. */
export function ImportDone({ import: done, base, rejectedRowsHref, doubtful }: Props) {
  return (
    <section className={classes.done} role="status" aria-labelledby="import-done">
      <h1 id="import-done" className={classes.title}>
        {summaryOf(done)}
      </h1>
      <p className={classes.text}>
        From <bdi>{done.fileName}</bdi>
        {done.skipped > 0 && `; ${countOf(done.skipped, "row")} left out`}.
      </p>
      {doubtful.length > 0 && (
        <div className={classes.doubtful}>
          <strong>Worth a look</strong>
          <ul>
            {doubtful.map(({ point, cards }) => (
              <li key={point}>
                <Link href={`${base}/data-quality/${point}?import=${done.id}`}>
                  {pointWords[point].title}: {countOf(cards, "card")}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes.actions}>
        <LinkButton href={base}>See how long they took</LinkButton>
        {done.skipped > 0 && rejectedRowsHref && (
          <a className={classes.link} href={rejectedRowsHref} download>
            Rows left out, with reasons (CSV)
          </a>
        )}
        <LinkButton href={`${base}/import/past/${done.id}`} variant="subtle" color="gray">
          Undo this import
        </LinkButton>
      </div>
    </section>
  );
}

function summaryOf({ created, updated }: PastImport): string {
  const parts = [];
  if (created > 0) parts.push(`${countOf(created, "card")} added`);
  if (updated > 0) parts.push(`${countOf(updated, "card")} updated`);
  return parts.join(", ") || "Nothing changed: the cards were here already";
}
