"use client";

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./exclude-form.module.css";

type Props = {
  action: FormAction;
  matching: number;
  /** The reason that is proposed */
  reason: string;
  importId: number | null;
  idempotencyKey: string;
  /** The cards, with a box named "number" each */
  children: ReactNode;
};

/** Leaves the chosen cards, or all that the point finds, out of the figures for a reason. */
export function ExcludeForm({
  action,
  matching,
  reason,
  importId,
  idempotencyKey,
  children,
}: Props) {
  const [chosen, setChosen] = useState(0);
  const { state, pending, formProps, typed } = useFormAction(action, {
    onDone: (_, form) => {
      form.reset();
      setChosen(0);
    },
  });
  const count = (event: FormEvent<HTMLFormElement>) =>
    setChosen(new FormData(event.currentTarget).getAll("number").length);
  return (
    <form {...formProps} onChange={count}>
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="import" value={importId ?? ""} />
      <div className={classes.exclude}>
        <TextInput
          name="reason"
          label="Leave out of the figures because"
          defaultValue={typed("reason", reason)}
          maxLength={500}
          autoComplete="off"
          className={classes.reason}
        />
        <Button type="submit" loading={pending}>
          {chosen > 0 ? `Leave out the ${formatNumber(chosen)} chosen` : "Leave out the chosen"}
        </Button>
        <Button type="submit" name="all" value="yes" variant="default" disabled={pending}>
          {matching === 1 ? "Leave it out" : `Leave out all ${formatNumber(matching)}`}
        </Button>
      </div>
      <p className={classes.hint}>
        Tick cards to choose them. They stay in the list of cards, and one click takes it back.
      </p>
      {state.status === "refused" && <FormMessage state={state} />}
      {children}
    </form>
  );
}
