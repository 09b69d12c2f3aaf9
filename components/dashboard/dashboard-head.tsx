import type { ReactNode } from "react";
import styles from "@/components/dashboard/dashboard-head.module.css";

type DashboardHeadProps = { name: string; scope: string[]; actions?: ReactNode };

/** Whose figures these are, and what they rest on. */
export function DashboardHead({ name, scope, actions }: DashboardHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1>{name}</h1>
        <p>{scope.join(" · ")}</p>
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
