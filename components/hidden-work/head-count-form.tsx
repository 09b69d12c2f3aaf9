"use client";

import { FormMessage } from "@/components/forms/form-message";
import styles from "@/components/forms/inline-form.module.css";
import { InlineInput } from "@/components/forms/inline-input";
import { formSender } from "@/components/forms/send-form";
import { useFormAction } from "@/components/forms/use-form-action";
import quiet from "@/components/ui/quiet-button.module.css";
import { showToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/cards/form-state";
import type { HeadCount } from "@/lib/cards/team/head-count";
import type { IsoDay } from "@/lib/dates/day";
import { headCountWords } from "@/lib/format/head-count-words";

type HeadCountFormProps = {
  action: FormAction;
  remove: FormAction;
  today: IsoDay;
  known: readonly HeadCount[];
};

/** Says how many people the team has from a day on, with a way back. */
export function HeadCountForm({ action, remove, today, known }: HeadCountFormProps) {
  const latest = known.at(-1);
  const { state, pending, formProps, typed, errorOf } = useFormAction(action, {
    onDone: ({ result }) => {
      const from = result.from ?? "";
      const before = known.find((one) => one.from === from);
      showToast({
        text: result.said ?? "The head count is saved.",
        undo: before
          ? formSender(action, before, "The head count is what it was.")
          : formSender(remove, { from }, "The head count is gone again."),
      });
    },
  });
  return (
    <form {...formProps} className={styles.form} aria-label="Head count">
      <InlineInput
        label="From"
        error={errorOf("from")}
        type="date"
        name="from"
        defaultValue={typed("from", today)}
      />
      <InlineInput
        label="People in the team"
        error={errorOf("people")}
        name="people"
        inputMode="numeric"
        size={6}
        autoComplete="off"
        defaultValue={typed("people", latest ? String(latest.people) : "")}
      />
      <InlineInput
        label="of them on support"
        error={errorOf("onSupport")}
        name="onSupport"
        inputMode="numeric"
        size={6}
        autoComplete="off"
        defaultValue={typed("onSupport", latest ? String(latest.onSupport) : "")}
      />
      <button type="submit" className={quiet.button} disabled={pending}>
        Save the head count
      </button>
      {state.status === "refused" && state.errors.length === 0 ? (
        <FormMessage state={state} />
      ) : null}
    </form>
  );
}

type RemoveHeadCountProps = { action: FormAction; add: FormAction; row: HeadCount };

/** Takes a head count away, with a way back. */
export function RemoveHeadCount({ action, add, row }: RemoveHeadCountProps) {
  const { state, pending, formProps } = useFormAction(action, {
    onDone: () =>
      showToast({
        text: `Removed: ${headCountWords(row)}.`,
        undo: formSender(add, row, "The head count is back."),
      }),
  });
  return (
    <form {...formProps}>
      <input type="hidden" name="from" value={row.from} />
      <button
        type="submit"
        className={quiet.button}
        disabled={pending}
        aria-label={`Remove: ${headCountWords(row)}`}
      >
        Remove
      </button>
      <FormMessage state={state} />
    </form>
  );
}
