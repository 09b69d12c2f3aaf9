import { countOf } from "@/components/import/count-of";
import type { ImportError } from "@/lib/cards/import/import-plan";
import classes from "./import-check.module.css";

const mostShown = 50;

type Props = {
  errors: ImportError[];
  errorCount: number;
  skipped: number;
  rejectedRowsHref: string;
};

/** What keeps rows out: which row, which column, why. */
export function FileErrors({ errors, errorCount, skipped, rejectedRowsHref }: Props) {
  const shown = errors.filter((error) => error.code !== "ambiguous-date").slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="errors">
      <h2 id="errors" className={classes.title}>
        What is wrong
      </h2>
      {skipped > 0 && (
        <p className={classes.text}>
          Correct the rows in the file and choose it again, or import the others now and{" "}
          <a className={classes.link} href={rejectedRowsHref} download>
            take the {skipped === 1 ? "row" : "rows"} left out as CSV
          </a>{" "}
          with the reasons.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="Errors">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Column</th>
              <th scope="col">What is wrong and what to do</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((error) => (
              <tr key={`${error.row} ${error.column} ${error.code}`}>
                <td className={classes.number}>{error.row ?? "file"}</td>
                <td>
                  <bdi>{error.column ?? ""}</bdi>
                </td>
                <td>{error.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {errorCount > mostShown && (
        <p className={classes.text}>… and {countOf(errorCount - mostShown, "more error")}.</p>
      )}
    </section>
  );
}
