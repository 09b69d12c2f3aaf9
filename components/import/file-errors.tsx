import type { EqualErrors } from "@/lib/cards/import/equal-errors";
import { countOf } from "@/lib/format/count-of";
import classes from "./import-check.module.css";

const maxShown = 50;

type Props = {
  errors: EqualErrors[];
  errorCount: number;
  skipped: number;
  rejectedRowsHref: string;
};

/** What keeps rows out: which row, which column, why. */
export function FileErrors({ errors, errorCount, skipped, rejectedRowsHref }: Props) {
  const shown = errors.filter(({ code }) => code !== "ambiguous-date").slice(0, maxShown);
  if (shown.length === 0) return null;
  const told = shown.reduce((sum, { count }) => sum + count, 0);
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
              <tr key={`${error.column} ${error.code} ${error.message}`}>
                <td className={classes.number}>{rowsOf(error)}</td>
                <td>
                  <bdi>{error.column ?? ""}</bdi>
                </td>
                <td>{error.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {errorCount > told && (
        <p className={classes.text}>… and {countOf(errorCount - told, "more error")}.</p>
      )}
    </section>
  );
}

/** "3, 4, 5 and 12 more"; "file" where it is the file as a whole. */
function rowsOf({ rows, count }: EqualErrors): string {
  if (rows.length === 0) return "file";
  const rest = count - rows.length;
  return `${rows.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
