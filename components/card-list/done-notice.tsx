"use client";

import { Button } from "@mantine/core";
import type { CardListActions } from "@/components/card-list/card-list-types";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import classes from "@/components/ui/done-notice.module.css";

type Props = {
  text: string;
  revision: number | null;
  binned: number | null;
  /** The list's address, to come back to */
  query: string;
  actions: CardListActions;
};

/** What was just done, with the way to undo it. */
export function DoneNotice({ text, revision, binned, query, actions }: Props) {
  const action = revision === null ? actions.restore : actions.undo;
  const { state, pending, formProps } = useFormAction(action);
  if (state.status === "done") return null;
  return (
    <form {...formProps} className={classes.notice} role="status">
      <span>{text}</span>
      <input type="hidden" name="revision" value={revision ?? ""} />
      <input type="hidden" name="number" value={binned ?? ""} />
      <input type="hidden" name="query" value={query} />
      <Button type="submit" size="compact-md" variant="default" loading={pending}>
        Undo
      </Button>
      <FormMessage state={state} />
    </form>
  );
}
