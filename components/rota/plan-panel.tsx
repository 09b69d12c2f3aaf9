"use client";

import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { LinkButton } from "@/components/forms/link-button";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/rota/plan-panel.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { ProposedPlan } from "@/lib/cards/rota/rota-plan";
import { planSentence, weekWords } from "@/lib/charts/rota/rota-words";

type PlanPanelProps = {
  path: string;
  version: number;
  proposed: ProposedPlan;
  action: FormAction;
};

/** What a plan would do to the rota, before it is saved, and the button that saves it. */
export function PlanPanel({ path, version, proposed, action }: PlanPanelProps) {
  const { state, pending, formProps } = useFormAction(action);
  const { plan, weeks } = proposed;
  return (
    <form {...formProps} className={styles.panel} aria-label="The proposed plan">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="weeks" value={plan.weeks} />
      <input type="hidden" name="change" value={plan.change} />
      <p role="status">
        <strong>{planSentence(proposed)}</strong>
      </p>
      <ul className={styles.weeks}>
        {weeks.map((week) => (
          <li key={week.from} data-moved={week.was !== null || undefined}>
            <span>{weekWords(week)}</span>{" "}
            <bdi>
              {week.was === null ? "" : `${week.was} → `}
              <strong>{week.is ?? "nobody can"}</strong>
            </bdi>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {weeks.length === 0 ? null : (
          <Button type="submit" loading={pending}>
            Save this plan
          </Button>
        )}
        <LinkButton variant="default" href={path} data-key="leave">
          {weeks.length === 0 ? "Close" : "Leave the rota as it is"}
        </LinkButton>
      </div>
      <FormMessage state={state} />
    </form>
  );
}
