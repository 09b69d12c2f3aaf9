import Link from "next/link";
import type { PastImport } from "@/components/import/past-import";
import { Notice } from "@/components/ui/notice";
import { showDay } from "@/lib/dates/show-day";
import { countOf } from "@/lib/format/count-of";
import classes from "./past-imports.module.css";

type Props = { imports: PastImport[]; base: string; justUndone: string | null };

/** The imports made so far, the latest first, each with its way back. */
export function PastImports({ imports, base, justUndone }: Props) {
  if (imports.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="past-imports">
      <h2 id="past-imports" className={classes.title}>
        Imports so far
      </h2>
      {justUndone !== null && <Notice title={`The import of ${justUndone} has been undone.`} />}
      <ul className={classes.list}>
        {imports.map((one) => (
          <li key={one.id} className={classes.import}>
            <span className={classes.file}>
              <bdi>{one.fileName}</bdi>
            </span>
            <span className={classes.facts}>
              {showDay(one.importedOn)} · {countOf(one.created, "card")} added
              {one.updated > 0 && ` · ${countOf(one.updated, "card")} updated`}
              {one.skipped > 0 && ` · ${countOf(one.skipped, "row")} left out`}
            </span>
            {one.isUndone ? (
              <span className={classes.undone}>undone</span>
            ) : (
              <Link className={classes.undo} href={`${base}/import/past/${one.id}`}>
                Undo…<span className={classes.hidden}> the import of {one.fileName}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
