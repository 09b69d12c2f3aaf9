"use client";

import { type ReactNode, useState } from "react";
import styles from "@/components/charts/chart-frame.module.css";

/** The figures of a chart as a table, folded away; drawn once somebody asks for it. */
export function FiguresTable({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState(false);
  return (
    <details
      className={styles.table}
      onToggle={(event) => {
        if (event.currentTarget.open) setAsked(true);
      }}
    >
      <summary>The figures as a table</summary>
      {asked ? children : null}
    </details>
  );
}
