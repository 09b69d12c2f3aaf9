"use client";

import { Button, NativeSelect } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import classes from "./list-form.module.css";

type Props = {
  what: "type" | "size" | "stream";
  rows: { id: number; name: string }[];
  needsReplacement?: boolean;
  action: FormAction;
};

/** Merges an entry of a list into another, or removes it. */
export function RemoveForm({ what, rows, needsReplacement = false, action }: Props) {
  const { state, pending, formProps, typed } = useFormAction(action);
  if (rows.length === 0) return null;
  const options = rows.map((row) => ({ value: String(row.id), label: row.name }));
  return (
    <details className={classes.remove} open={state.status === "refused"}>
      <summary>Merge or remove a {what}</summary>
      <form {...formProps}>
        <div className={classes.fields}>
          <NativeSelect
            name="id"
            label={`The ${what} that goes`}
            defaultValue={typed("id")}
            data={options}
          />
          <NativeSelect
            name="replacement"
            label="Its cards get"
            defaultValue={typed("replacement")}
            data={[
              {
                value: "",
                label: needsReplacement ? "nothing: no card has it" : `no ${what}`,
              },
              ...options,
            ]}
          />
          <Button type="submit" variant="default" loading={pending}>
            Merge or remove
          </Button>
        </div>
        <FormMessage state={state} />
      </form>
    </details>
  );
}
