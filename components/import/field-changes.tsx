import Link from "next/link";
import { labelOf } from "@/lib/cards/fields/card-fields";
import type { ImportChanges } from "@/lib/cards/import/import-changes";
import { type ImportField, importFields } from "@/lib/cards/import/import-fields";
import { countOf } from "@/lib/format/count-of";
import classes from "./import-check.module.css";

const maxShown = 20;

type Props = { changes: ImportChanges | null; updated: number; cards: string };

/** What becomes of cards that are there already, field by field. */
export function FieldChanges({ changes, updated, cards }: Props) {
  if (changes === null || updated === 0) return null;
  const shown = changes.first.slice(0, maxShown);
  return (
    <section className={classes.section} aria-labelledby="changes">
      <h2 id="changes" className={classes.title}>
        What changes in cards you have
      </h2>
      <p className={classes.text}>{summaryOf(changes)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="Changes">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Card</th>
              <th scope="col">Field</th>
              <th scope="col">Now</th>
              <th scope="col">After the import</th>
            </tr>
          </thead>
          <tbody>
            {shown.flatMap(({ number, title, fields }) =>
              fields.map(({ field, before, after }) => (
                <tr key={`${number} ${field}`}>
                  <td>
                    <Link className={classes.link} href={`${cards}/${number}`}>
                      #{number} <bdi>{title}</bdi>
                    </Link>
                  </td>
                  <td>{labelOf(field)}</td>
                  <td>{shownValue(before)}</td>
                  <td>{shownValue(after)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
      {updated > shown.length && (
        <p className={classes.text}>… and {countOf(updated - shown.length, "more card")}.</p>
      )}
    </section>
  );
}

function summaryOf({ byField }: ImportChanges): string {
  const parts = importFields
    .filter((field: ImportField) => byField[field] !== undefined)
    .map((field) => `${labelOf(field).toLowerCase()} in ${countOf(byField[field] ?? 0, "card")}`);
  return `Changes ${parts.join(", ")}.`;
}

function shownValue(value: string | null) {
  if (value === null) return "(blank)";
  return <bdi>{value.length > 80 ? `${value.slice(0, 79)}…` : value}</bdi>;
}
