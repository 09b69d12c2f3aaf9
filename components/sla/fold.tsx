import type { ReactNode } from "react";
import styles from "@/components/sla/fold.module.css";

type FoldProps = { summary: string; isOpen?: boolean; children: ReactNode };

/** The statistics behind a sentence, folded away below a line that says what they come to. */
export function Fold({ summary, isOpen = false, children }: FoldProps) {
  return (
    <details className={styles.fold} open={isOpen}>
      <summary>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
