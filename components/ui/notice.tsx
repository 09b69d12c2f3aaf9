import type { ReactNode } from "react";
import styles from "@/components/ui/notice.module.css";

/** Something the reader should know about the page, in plain words. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.notice} role="status">
      <strong>{title}</strong>
      {children ? <div>{children}</div> : null}
    </div>
  );
}
