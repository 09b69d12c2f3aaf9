"use client";

import { type ReactNode, useId, useState } from "react";
import styles from "@/components/filters/folded-controls.module.css";

type FoldedControlsProps = {
  /** How many filters are set; the button of a phone says it */
  chosen: number;
  children: ReactNode;
};

/** Filters in a row; on a phone they are folded into one button, so that what they filter comes first. */
export function FoldedControls({ chosen, children }: FoldedControlsProps) {
  const [isUnfolded, unfold] = useState(false);
  const controlsId = useId();
  return (
    <>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isUnfolded}
        aria-controls={controlsId}
        onClick={() => unfold(!isUnfolded)}
      >
        {chosen > 0 ? `Filters: ${chosen}` : "Filters"}
      </button>
      <div
        id={controlsId}
        className={styles.controls}
        data-controls
        data-folded={!isUnfolded || undefined}
      >
        {children}
      </div>
    </>
  );
}
