"use client";

import { IconLink } from "@tabler/icons-react";
import { useState } from "react";
import styles from "@/components/planning/head-button.module.css";

/** Puts the address of exactly this view on the clipboard. */
export function CopyLink() {
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState("copied");
    } catch {
      setState("failed");
    }
    setTimeout(() => setState("ready"), 3000);
  };
  return (
    <button type="button" className={styles.button} onClick={copy} aria-live="polite">
      <IconLink size={18} aria-hidden="true" />
      {{ ready: "Copy link", copied: "Copied", failed: "Copy it from the address bar" }[state]}
    </button>
  );
}
