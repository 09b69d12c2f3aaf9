import type { ReactNode } from "react";
import styles from "@/components/planning/planning-head.module.css";

type DashboardHeadProps = {
  name: string;
  scope: string[];
  /** What the choices of the page are, for paper, where they cannot be seen */
  chosen?: string[];
  actions?: ReactNode;
};

/** Whose figures these are, and what they rest on. */
export function PlanningHead({ name, scope, chosen = [], actions }: DashboardHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1>{name}</h1>
        <p>{scope.join(" · ")}</p>
        {chosen.length > 0 ? <p className={styles.printed}>{chosen.join(" · ")}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
