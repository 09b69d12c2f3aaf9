"use client";

import { useSyncExternalStore } from "react";
import styles from "@/components/frame/key-caps.module.css";

const never = () => () => {};

/** Keys as caps, such as "Ctrl K"; on a Mac, Ctrl is written ⌘. */
export function KeyCaps({ keys }: { keys: string }) {
  const isMac = useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
  return (
    <span className={styles.caps}>
      {keys
        .split(/[\s+]+/)
        .map((key) => (isMac && (key === "Ctrl" || key === "Control") ? "⌘" : key))
        .map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
    </span>
  );
}
