import { NativeSelect } from "@mantine/core";
import { LabelColumns } from "@/components/import/label-columns";
import { EditorDetails } from "@/components/ui/editor-details";
import { cardFieldList, fieldsOnScreen } from "@/lib/cards/fields/card-fields";
import { columnParameter, formatParameter } from "@/lib/cards/import/import-choices";
import {
  type ColumnField,
  columnFields,
  type DateField,
  dateFields,
} from "@/lib/cards/import/import-fields";
import type { CheckedImport } from "@/lib/files/checked-import";
import { type DateFormat, dateFormats } from "@/lib/files/date-format";
import classes from "./column-choices.module.css";

/** What figures need is asked first, and always. */
const fieldOrder = fieldsOnScreen.filter((field): field is ColumnField =>
  columnFields.some((one) => one === field),
);
const mainFieldCount = 6;

/** Which column fills which field of a card, with some of its cells; and how its days are written. */
export function ColumnChoices({ outcome }: { outcome: CheckedImport }) {
  const isMain = (field: ColumnField, index: number) =>
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
      <EditorDetails className={classes.more} summary="More fields">
        <div className={classes.fields}>
          {rest.map((field) => (
            <ColumnChoice key={field} field={field} outcome={outcome} />
          ))}
          <LabelColumns headings={outcome.headings} chosen={outcome.labelColumns} />
        </div>
      </EditorDetails>
    </section>
  );
}

type Props = { field: ColumnField; outcome: CheckedImport };

function ColumnChoice({ field, outcome }: Props) {
  const { label, imported } = cardFieldList[field];
  const heading = outcome.mapping[field];
  const { stages } = outcome;
  const isStage = stages.length > 0 && (field === "committed" || field === "released");
  const others = outcome.headings.filter((one) => !stages.includes(one));
  return (
    <div className={classes.field} data-asked={isStage || undefined}>
      <NativeSelect
        // The proposal may change with other choices; a select takes its start only once.
        key={heading ?? ""}
        name={columnParameter(field)}
        label={label}
        description={isStage ? stageHints[field] : imported}
        defaultValue={heading ?? ""}
        data={[
          { value: "", label: "(no column)" },
          ...(isStage
            ? [
                { group: "Stages", items: stages },
                { group: "Other columns", items: others },
              ]
            : outcome.headings),
        ]}
      />
      {heading !== undefined && <DayFormat field={field} heading={heading} outcome={outcome} />}
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

const stageHints = {
  committed: "the stage in which work starts",
  released: "the stage in which it is done",
};

/** The formats whose names are not a pattern to read. */
const formatWords: { [Format in DateFormat]?: string } = {
  "iso-instant": "date and time, ISO 8601",
  "spreadsheet-serial": "day number of a spreadsheet",
  "unix-time": "seconds or ms since 1970",
  "unix-microseconds": "microseconds since 1970",
};

function DayFormat({ field, heading, outcome }: Props & { heading: string }) {
  // A second field of that name would take the answer to a question back.
  const isAsked = outcome.ambiguous.some((column) => column.field === field);
  if (!isDateField(field) || isAsked) return null;
  return (
    <NativeSelect
      key={`format ${outcome.dateFormats[field] ?? ""}`}
      name={formatParameter(field)}
      aria-label={`How the days in ${heading} are written`}
      mt={6}
      size="xs"
      defaultValue={outcome.dateFormats[field] ?? ""}
      data={[
        { value: "", label: "unknown format" },
        ...dateFormats.map((value) => ({ value, label: formatWords[value] ?? value })),
      ]}
    />
  );
}

function isDateField(field: ColumnField): field is DateField {
  return dateFields.some((name) => name === field);
}

function examplesOf(outcome: CheckedImport, heading: string): string[] {
  const index = outcome.headings.indexOf(heading);
  const cells = outcome.preview.map((row) => row.cells[index]?.trim() ?? "");
  return [...new Set(cells)].filter((cell) => cell !== "").slice(0, 3);
}
