"use client";

import { Button } from "@mantine/core";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { PreviewAnswer, PreviewButton } from "@/components/settings/preview-answer";
import { EditorDetails } from "@/components/ui/editor-details";
import type { FormAction } from "@/lib/cards/form-state";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./list-form.module.css";

type Props = {
  what: "type" | "size" | "stream";
  rows: { id: number; name: string; cards: number }[];
  /** Every card has one, so that "none" is no replacement */
  isNeeded?: boolean;
  action: FormAction;
};

/** Merges an entry of a list into another, or removes it. */
export function RemoveForm({ what, rows, isNeeded = false, action }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  if (rows.length === 0) return null;
  const options = rows.map((row) => ({ value: String(row.id), label: row.name }));
  return (
    <EditorDetails
      className={classes.remove}
      isOpen={state.status === "refused" || state.result.preview !== undefined}
      summary={<>Merge or remove a {what}</>}
    >
      <form {...formProps}>
        <div className={classes.fields}>
          <ChoiceSelect
            name="id"
            label={`Remove this ${what}`}
            defaultValue={typed("id")}
            data={rows.map((row) => ({
              value: String(row.id),
              label: `${row.name} (${formatNumber(row.cards)} ${row.cards === 1 ? "card" : "cards"})`,
            }))}
          />
          <ChoiceSelect
            name="replacement"
            label="Move its cards to"
            defaultValue={typed("replacement")}
            data={[
              { value: "", label: "Choose …" },
              ...options,
              ...(isNeeded ? [] : [{ value: "none", label: `no ${what}` }]),
            ]}
            error={errorOf("replacement")}
          />
          <Button type="submit" variant="default" loading={pending}>
            Merge or remove
          </Button>
          <PreviewButton isPending={pending} />
        </div>
        {state.errors.length === 0 && <FormMessage state={state} />}
        <PreviewAnswer state={state} />
      </form>
    </EditorDetails>
  );
}
