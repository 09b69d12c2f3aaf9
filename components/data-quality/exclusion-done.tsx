"use client";

import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import classes from "@/components/ui/done-notice.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import { formatNumber } from "@/lib/format/format-number";

type Props = { revision: number; cards: number; importId: number | null; action: FormAction };

/** Says how many cards have just been left out, with the way to take it back. */
export function ExclusionDone({ revision, cards, importId, action }: Props) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps} className={classes.notice} role="status">
      <span>
        {formatNumber(cards)} {cards === 1 ? "card is" : "cards are"} now left out of the figures.
      </span>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="import" value={importId ?? ""} />
      <Button type="submit" size="compact-md" variant="default" loading={pending}>
        Undo
      </Button>
      <FormMessage state={state} />
    </form>
  );
}
