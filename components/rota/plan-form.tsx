"use client";

import Form from "next/form";
import styles from "@/components/rota/rota-forms.module.css";
import quiet from "@/components/ui/quiet-button.module.css";
import type { PlanScope } from "@/lib/cards/rota/rota-change";
import type { ProposedPlan } from "@/lib/cards/rota/rota-plan";

type PlanFormProps = {
  path: string;
  /** The plan that is looked at */
  proposed: ProposedPlan | null;
};

const lengths: [number, string][] = [
  [4, "4 weeks"],
  [8, "8 weeks"],
  [13, "13 weeks, a quarter"],
  [26, "26 weeks, half a year"],
  [52, "52 weeks, a year"],
];

const scopes: [PlanScope, string][] = [
  ["gaps", "only weeks with nobody there"],
  ["planned", "all but weeks set by hand"],
  ["all", "all, weeks set by hand too"],
];

/** Asks for a fair plan of the coming weeks, which is looked at before it is saved. */
export function PlanForm({ path, proposed }: PlanFormProps) {
  const { weeks = 13, change = "gaps" } = proposed?.plan ?? {};
  const offered = lengths.some(([length]) => length === weeks)
    ? lengths
    : [...lengths, [weeks, `${weeks} weeks`] as const];
  return (
    <Form action={path} scroll={false} className={styles.form} aria-label="Plan weeks ahead">
      <label className={styles.field}>
        <span>Plan ahead</span>
        <select key={weeks} name="plan" defaultValue={weeks}>
          {offered.map(([length, label]) => (
            <option key={length} value={length}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span>It may change</span>
        <select key={change} name="change" defaultValue={change}>
          {scopes.map(([scope, label]) => (
            <option key={scope} value={scope}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={quiet.button}>
        Propose a plan
      </button>
    </Form>
  );
}
