"use client";

import { VisuallyHidden } from "@mantine/core";
import styles from "@/components/costs/cost-history.module.css";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";

type CostHistoryProps = {
  changes: { revision: number; how: string; sentences: string[] }[];
  undo: FormAction;
};

/** What was changed of what costs rest on, the latest first, each with its way back. */
export function CostHistory({ changes, undo }: CostHistoryProps) {
  const { state, pending, formProps } = useFormAction(undo);
  if (changes.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>History of rates, budgets and people</summary>
      <form {...formProps}>
        {state.status === "refused" ? <FormMessage state={state} /> : null}
        <ol>
          {changes.map(({ revision, how, sentences }) => (
            <li key={revision}>
              <div>
                {sentences.map((sentence) => (
                  <p key={sentence}>
                    <bdi>{sentence}</bdi>
                  </p>
                ))}
                <p className={styles.how}>{how}</p>
              </div>
              <button
                type="submit"
                name="revision"
                value={revision}
                className={quiet.button}
                disabled={pending}
              >
                Undo<VisuallyHidden>: {sentences.join("; ")}</VisuallyHidden>
              </button>
            </li>
          ))}
        </ol>
      </form>
    </details>
  );
}
