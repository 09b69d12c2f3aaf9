import { labelOf } from "@/lib/cards/fields/card-fields";
import { columnFields, type ImportField } from "@/lib/cards/import/import-fields";
import type { CheckedImport } from "@/lib/files/checked-import";
import classes from "./import-check.module.css";

/** The first rows of the file as they stand there, with what each column is read as. */
export function FilePreview({ outcome }: { outcome: CheckedImport }) {
  const fieldsOf = (heading: string): ImportField[] => [
    ...columnFields.filter((field) => outcome.mapping[field] === heading),
    ...(outcome.labelColumns.includes(heading) ? (["labels"] as const) : []),
  ];
  return (
    <section className={classes.section} aria-labelledby="preview">
      <h2 id="preview" className={classes.title}>
        The first rows as they stand in the file
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="First rows of the file">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {outcome.headings.map((heading) => {
                const names = fieldsOf(heading).map((field) => labelOf(field).toLowerCase());
                return (
                  <th key={heading} scope="col">
                    <bdi>{heading}</bdi>
                    {names.length > 0 && <div>→ {names.join(", ")}</div>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {outcome.preview.map((row) => (
              <tr key={row.row}>
                <td className={classes.number}>{row.row}</td>
                {outcome.headings.map((heading, index) => (
                  <td key={heading}>
                    <bdi>{row.cells[index]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
