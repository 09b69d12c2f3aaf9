"use client";

import { keysEvent } from "@/components/frame/frame-team";
import styles from "@/components/frame/keys-button.module.css";

/** Lists the keys of the page, for those who do not know that ? does. */
export function KeysButton() {
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => document.dispatchEvent(new CustomEvent(keysEvent))}
    >
      Keys
    </button>
  );
}
