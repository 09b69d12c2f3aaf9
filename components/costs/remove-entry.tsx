"use client";

import { VisuallyHidden } from "@mantine/core";
import { useCostForm } from "@/components/costs/use-cost-form";
import { FormMessage } from "@/components/forms/form-message";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";

type RemoveEntryProps = { id: number; words: string; action: FormAction; undo: FormAction };

/** Takes a rate or budget away, with a way back. */
export function RemoveEntry({ id, words, action, undo }: RemoveEntryProps) {
  const { state, pending, formProps } = useCostForm(action, undo);
  return (
    <form {...formProps}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className={quiet.button} disabled={pending}>
        Remove<VisuallyHidden>: {words}</VisuallyHidden>
      </button>
      <FormMessage state={state} />
    </form>
  );
}
