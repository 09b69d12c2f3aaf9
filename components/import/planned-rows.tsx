import { labelOf } from "@/lib/cards/fields/card-fields";
import type { PlannedRow } from "@/lib/cards/import/import-plan";
import { showDay } from "@/lib/dates/show-day";
import type { CheckedImport } from "@/lib/files/checked-import";
import classes from "./import-check.module.css";

const days = ["prioritised", "committed", "released", "promised", "cancelled"] as const;
const texts = ["title", "type", "size", "client", "labels"] as const;
const always: ReadonlySet<string> = new Set(["title", "type", "size", "committed", "released"]);

/** What becomes of the first rows with the choices as they stand, before anything is saved. */
export function PlannedRows({ outcome }: { outcome: CheckedImport }) {
  const { firstRows } = outcome;
  if (firstRows.length === 0) return null;
  const shown = [...texts, ...days].filter(
    (field) => always.has(field) || firstRows.some((row) => row[field] !== null),
  );
  return (
    <section className={classes.section} aria-labelledby="planned">
      <h2 id="planned" className={classes.title}>
        What becomes of the first rows
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="The first rows as cards">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {shown.map((field) => (
                <th key={field} scope="col">
                  {labelOf(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map((row) => (
              <tr key={row.row}>
                <td className={classes.number}>{row.row}</td>
                {row.problems.length > 0 || row.leftOut !== null ? (
                  <td colSpan={shown.length} className={classes.problem}>
                    {row.leftOut === null
                      ? "Cannot be imported: see “What is wrong”."
                      : `Left out. ${row.leftOut}`}
                  </td>
                ) : (
                  shown.map((field) => (
                    <td key={field}>
                      <bdi>{shownValue(row, field)}</bdi>
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

type Shown = (typeof texts)[number] | (typeof days)[number];

function shownValue(row: PlannedRow, field: Shown): string {
  const value = row[field];
  if (value === null) return "–";
  if (days.some((day) => day === field)) return showDay(value);
  return value.length > 120 ? `${value.slice(0, 119)}…` : value;
}
