"use client";

import styles from "@/components/ui/failure.module.css";

/** What stands where a page failed: nothing is lost, and it can be asked for again. */
export function Failure({ onRetry }: { onRetry: () => void }) {
  return (
    <div className={styles.failure} role="alert">
      <h1>This page could not be worked out</h1>
      <p>
        Something failed on Walltime's side; your data is as it was. Try again, and if it keeps
        failing, look at the server's log.
      </p>
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
