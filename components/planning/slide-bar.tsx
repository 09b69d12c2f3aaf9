"use client";

import { IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import styles from "@/components/planning/slide-bar.module.css";

type SlideBarProps = {
  team: string;
  caption: string[];
  place: number;
  count: number;
  onStep: (step: 1 | -1) => void;
  onEnd: () => void;
};

/** At the foot of every slide: whose figures these are, of when and of what, and which slide it is. */
export function SlideBar({ team, caption, place, count, onStep, onEnd }: SlideBarProps) {
  return (
    <aside className={styles.bar} aria-label="Slide">
      <p className={styles.caption}>
        <strong>{team}</strong> {caption.join(" · ")}
      </p>
      <div className={styles.controls} data-fades>
        <button
          type="button"
          className={styles.control}
          onClick={() => onStep(-1)}
          disabled={place === 0}
          aria-label="Back"
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={styles.control}
          onClick={() => onStep(1)}
          disabled={place === count - 1}
          aria-label="Next"
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </button>
        <button type="button" className={styles.control} onClick={onEnd}>
          <IconX size={18} aria-hidden="true" />
          End
        </button>
      </div>
      <p className={styles.place} aria-live="polite">
        {place + 1} of {count}
      </p>
    </aside>
  );
}
