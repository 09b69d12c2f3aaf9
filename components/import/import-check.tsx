import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { ChoicesForm } from "@/components/import/choices-form";
import { ColumnChoices } from "@/components/import/column-choices";
import { DateQuestions } from "@/components/import/date-questions";
import { FieldChanges } from "@/components/import/field-changes";
import { FileErrors } from "@/components/import/file-errors";
import { FilePreview } from "@/components/import/file-preview";
import { FileWarnings } from "@/components/import/file-warnings";
import { ImportForm } from "@/components/import/import-form";
import { ImportQuestions } from "@/components/import/import-questions";
import { MoreChoices } from "@/components/import/more-choices";
import { NewNames } from "@/components/import/new-names";
import { PlannedRows } from "@/components/import/planned-rows";
import { type SavedMapping, SavedMappings } from "@/components/import/saved-mappings";
import { SheetChoice } from "@/components/import/sheet-choice";
import { SlaMoves } from "@/components/import/sla-moves";
import { StartChoices } from "@/components/import/start-choices";
import { StatusChoices } from "@/components/import/status-choices";
import type { FormAction } from "@/lib/cards/form-state";
import {
  columnParameter,
  dayParameter,
  formatParameter,
  labelsParameter,
  type NamedList,
} from "@/lib/cards/import/import-choices";
import { columnFields, dateFields } from "@/lib/cards/import/import-fields";
import { stateOptions } from "@/lib/cards/import/import-questions";
import type { CheckedImport } from "@/lib/files/checked-import";
import { countOf } from "@/lib/format/count-of";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./import-check.module.css";

type Props = {
  base: string;
  upload: string;
  /** The choices made so far, as they stand in the address */
  choices: string;
  fileName: string;
  outcome: CheckedImport;
  /** The names that the team has */
  known: Record<NamedList, string[]>;
  action: FormAction;
  saveMapping: FormAction;
  mappings: SavedMapping[];
  idempotencyKey: string;
  /** Under which dragging may add styles */
  nonce: string | undefined;
  /** Whether the file is so large that importing it takes a while */
  isLarge: boolean;
};

/** What Walltime makes of a file, what it asks and what it cannot read; and the button that imports. */
export function ImportCheck(props: Props) {
  const { base, upload, choices, fileName, outcome } = props;
  const rejectedRowsHref = `${base}/${upload}/rejected-rows?${choices}`;
  return (
    <>
      <PageHead
        title={headline(outcome)}
        text={
          <>
            <bdi>{fileName}</bdi>, {countOf(outcome.rows, "row")}
            {outcome.tool !== null && `, recognised as ${outcome.tool}`}. {subline(outcome)}
          </>
        }
      />
      <ImportQuestions
        address={`${base}/${upload}`}
        choices={choices}
        columns={choicesToSave(outcome, choices)}
        outcome={outcome}
        nonce={props.nonce}
      />
      <StartChoices
        outcome={outcome}
        address={`${base}/${upload}`}
        choices={choicesToSave(outcome, choices)}
      />
      <div className={classes.actions}>
        <ImportForm
          action={props.action}
          choices={choices}
          idempotencyKey={props.idempotencyKey}
          canImport={outcome.status === "checked"}
          label={importLabel(outcome)}
          skipLabel={skipLabel(outcome)}
          progressAddress={props.isLarge ? `${base}/${upload}/progress` : null}
        />
        <LinkButton href={base} variant="default">
          Choose another file
        </LinkButton>
      </div>
      <FileErrors
        errors={outcome.equalErrors}
        errorCount={outcome.errorCount}
        skipped={outcome.skipped}
        rejectedRowsHref={rejectedRowsHref}
      />
      <ChoicesForm action={`${base}/${upload}`}>
        <SheetChoice sheets={outcome.sheets} address={`${base}/${upload}`} />
        {choices.includes("firstRow=data") && <input type="hidden" name="firstRow" value="data" />}
        <DateQuestions columns={outcome.ambiguous} />
        <KeptAnswers choices={new URLSearchParams(choices)} />
        <FileWarnings warnings={outcome.warnings} />
        <PlannedRows outcome={outcome} />
        <ColumnChoices outcome={outcome} />
        <StatusChoices
          outcome={outcome}
          address={`${base}/${upload}`}
          choices={choices}
          columns={choicesToSave(outcome, choices)}
          nonce={props.nonce}
        />
        <MoreChoices outcome={outcome} choices={new URLSearchParams(choices)} />
        <NewNames outcome={outcome} known={props.known} />
      </ChoicesForm>
      <SavedMappings
        address={`${base}/${upload}`}
        choices={choicesToSave(outcome, choices)}
        mappings={props.mappings}
        save={props.saveMapping}
      />
      <SlaMoves moves={outcome.slaMoves} />
      <FieldChanges
        changes={outcome.changes}
        updated={outcome.updated}
        cards={base.replace(/import$/, "cards")}
      />
      <FilePreview outcome={outcome} />
    </>
  );
}

/** The answers given above, which other choices leave as they are. */
function KeptAnswers({ choices }: { choices: URLSearchParams }) {
  return [...stateOptions.flatMap((option) => [option, dayParameter(option)]), "parts"]
    .filter((name) => choices.get(name))
    .map((name) => <input key={name} type="hidden" name={name} value={choices.get(name) ?? ""} />);
}

/** The columns as they stand, proposed or chosen, and all else that was chosen. */
function choicesToSave(
  { mapping, labelColumns, dateFormats }: CheckedImport,
  choices: string,
): string {
  const saved = new URLSearchParams(choices);
  for (const field of columnFields) saved.set(columnParameter(field), mapping[field] ?? "");
  saved.delete(labelsParameter);
  for (const heading of ["", ...labelColumns]) saved.append(labelsParameter, heading);
  for (const field of dateFields) {
    const format = dateFormats[field];
    if (format !== undefined) saved.set(formatParameter(field), format);
  }
  saved.delete("again");
  return saved.toString();
}

function headline(outcome: CheckedImport): string {
  if (outcome.status === "ambiguous") {
    const { length } = outcome.ambiguous;
    return `${length === 1 ? "One question" : `${length} questions`} about the dates`;
  }
  if (outcome.status === "rejected") {
    return outcome.skipped > 0
      ? `${formatNumber(outcome.skipped)} of ${countOf(outcome.rows, "row")} cannot be imported`
      : "This file cannot be imported as it is";
  }
  const { created, updated } = outcome;
  if (created === 0 && updated === 0) return "Nothing new in this file";
  if (updated === 0) return `${countOf(created, "card")} ready to be added`;
  if (created === 0) return `${countOf(updated, "card")} ready to be updated`;
  return `${countOf(created, "card")} to add, ${formatNumber(updated)} to update`;
}

function subline(outcome: CheckedImport): string {
  if (outcome.status === "ambiguous") return "Nothing is saved yet. Say how to read the dates.";
  if (outcome.status === "rejected") {
    return "Nothing is saved while a row is wrong, so that no file is half imported without anybody noticing.";
  }
  const left = outcome.skipped > 0 ? ` ${countOf(outcome.skipped, "row")} will be left out.` : "";
  const same =
    outcome.unchanged > 0 ? ` ${countOf(outcome.unchanged, "card")} stay as they are.` : "";
  const replaced =
    outcome.replaced > 0
      ? ` ${countOf(outcome.replaced, "row")} gave way to later ones with the same reference.`
      : "";
  return `Nothing is saved yet. Look through what was found, then import.${left}${same}${replaced}`;
}

function importLabel({ created, updated }: CheckedImport): string {
  return created + updated === 0 ? "Import" : `Import ${countOf(created + updated, "card")}`;
}

function skipLabel(outcome: CheckedImport): string | null {
  const good = outcome.rows - outcome.skipped;
  const rowsOnly = outcome.errors.every((error) => error.row !== null);
  if (outcome.status !== "rejected" || !rowsOnly || good === 0) return null;
  return `Import the ${countOf(good, "good row")}, leave out ${formatNumber(outcome.skipped)}`;
}
