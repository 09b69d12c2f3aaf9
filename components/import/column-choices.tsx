import { NativeSelect } from "@mantine/core";
import type { CheckedImport } from "@/components/import/checked-import";
import { fieldNames, fieldOrder, mainFieldCount } from "@/components/import/field-names";
import { columnParameter, formatParameter } from "@/lib/cards/import-choices";
import { type DateField, dateFields, type ImportField } from "@/lib/cards/import-fields";
import { dateFormats } from "@/lib/files/date-format";
import classes from "./column-choices.module.css";

/** Which column fills which field of a card, with some of its cells; and how its days are written. */
export function ColumnChoices({ outcome }: { outcome: CheckedImport }) {
  const isMain = (field: ImportField, index: number) =>
    index < mainFieldCount || outcome.mapping[field] !== undefined;
  const main = fieldOrder.filter(isMain);
  const rest = fieldOrder.filter((field, index) => !isMain(field, index));
  return (
    <section className={classes.section} aria-labelledby="columns">
      <h2 id="columns" className={classes.title}>
        What is in which column
      </h2>
      <div className={classes.fields}>
        {main.map((field) => (
          <ColumnChoice key={field} field={field} outcome={outcome} />
        ))}
      </div>
      <details className={classes.more}>
        <summary>More fields</summary>
        <div className={classes.fields}>
          {rest.map((field) => (
            <ColumnChoice key={field} field={field} outcome={outcome} />
          ))}
        </div>
      </details>
    </section>
  );
}

function ColumnChoice({ field, outcome }: { field: ImportField; outcome: CheckedImport }) {
  const [name, hint] = fieldNames[field];
  const heading = outcome.mapping[field];
  // A second field of that name would take the answer back.
  const isAsked = outcome.ambiguous.some((column) => column.field === field);
  return (
    <div className={classes.field}>
      <NativeSelect
        // The proposal may change with other choices; a select takes its start only once.
        key={heading ?? ""}
        name={columnParameter(field)}
        label={name}
        description={hint}
        defaultValue={heading ?? ""}
        data={[{ value: "", label: "(no column)" }, ...outcome.headings]}
      />
      {heading !== undefined && isDateField(field) && !isAsked && (
        <NativeSelect
          key={`format ${outcome.dateFormats[field] ?? ""}`}
          name={formatParameter(field)}
          aria-label={`How the days in ${heading} are written`}
          mt={6}
          size="xs"
          defaultValue={outcome.dateFormats[field] ?? ""}
          data={[{ value: "", label: "written in a way not found out" }, ...dateFormats]}
        />
      )}
      {heading !== undefined && (
        <p className={classes.examples}>
          {examplesOf(outcome, heading).map((cell) => (
            <bdi key={cell}>{cell}</bdi>
          ))}
        </p>
      )}
    </div>
  );
}

function isDateField(field: ImportField): field is DateField {
  return dateFields.some((name) => name === field);
}

function examplesOf(outcome: CheckedImport, heading: string): string[] {
  const index = outcome.headings.indexOf(heading);
  const cells = outcome.preview.map((row) => row.cells[index]?.trim() ?? "");
  return [...new Set(cells)].filter((cell) => cell !== "").slice(0, 3);
}
