import { TextInput } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { EditorDetails } from "@/components/ui/editor-details";
import { labelOf } from "@/lib/cards/fields/card-fields";
import { constantParameter, namedConstants, noColumn } from "@/lib/cards/import/import-choices";
import type { CheckedImport } from "@/lib/files/checked-import";
import classes from "./column-choices.module.css";

type Props = { outcome: CheckedImport; choices: URLSearchParams };

/** Choices that few files need: the same text in every row, sizes within a text, repeated references. */
export function MoreChoices({ outcome, choices }: Props) {
  const isRepeated = outcome.errors.some((error) => error.code === "repeated-reference");
  const wasImported = outcome.warnings.some((warning) => warning.code === "file-imported-before");
  const isOpen = isRepeated || wasImported || [...choices.keys()].some(isOwn);
  return (
    <EditorDetails
      className={classes.more}
      isOpen={isOpen}
      summary="Blank cells, sizes, repeated references"
    >
      <div className={classes.fields}>
        {namedConstants.map((field) => (
          <TextInput
            key={field}
            name={constantParameter(field)}
            label={`${labelOf(field)} where the file says none`}
            defaultValue={choices.get(constantParameter(field)) ?? ""}
            maxLength={200}
          />
        ))}
        <TextInput
          name="sizePattern"
          label="Where the size stands in its cell"
          description="A regular expression: ^(\\w+) finds L in “L (8)”"
          defaultValue={choices.get("sizePattern") ?? ""}
          maxLength={200}
        />
        <ChoiceSelect
          key={`repeat ${choices.get("onRepeat") ?? ""}`}
          name="onRepeat"
          label="Rows that share a reference"
          defaultValue={choices.get("onRepeat") ?? ""}
          data={[
            { value: "", label: "are an error" },
            { value: "last", label: "the last row counts" },
            { value: "separate", label: "are separate cards" },
          ]}
        />
        <ChoiceSelect
          key={`prefix ${choices.get("referencePrefix") ?? ""}`}
          name="referencePrefix"
          label="Numbers repeat across"
          description="Both together are the reference: web#7"
          defaultValue={choices.get("referencePrefix") ?? ""}
          data={[{ value: "", label: "(nothing)" }, ...outcome.headings]}
        />
        <ChoiceSelect
          key={`status ${choices.get("statusColumn") ?? ""}`}
          name="statusColumn"
          label="Where cards stand is said by"
          defaultValue={choices.get("statusColumn") ?? ""}
          data={[
            { value: "", label: outcome.statusColumn ?? "(no column)" },
            { value: noColumn, label: "(no column)" },
            ...outcome.headings,
          ]}
        />
        {(wasImported || choices.has("again")) && (
          <ChoiceSelect
            key={`again ${choices.get("again") ?? ""}`}
            name="again"
            label="This file was imported before"
            defaultValue={choices.get("again") ?? ""}
            data={[
              { value: "", label: "leave out what is here already" },
              { value: "yes", label: "add its rows again" },
            ]}
          />
        )}
      </div>
    </EditorDetails>
  );
}

const ownChoices = ["sizePattern", "onRepeat", "again", "referencePrefix", "statusColumn"];

function isOwn(name: string): boolean {
  return name.startsWith("constant.") || ownChoices.includes(name);
}
