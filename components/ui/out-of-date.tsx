import styles from "@/components/ui/out-of-date.module.css";

/**
 * Says of a page that follows changes that it cannot at the moment: the connection or the database is
 * away. Screen readers know the place before anything stands there.
 */
export function OutOfDate({ isConnected }: { isConnected: boolean }) {
  return (
    <div role="status" data-out-of-date={!isConnected || undefined}>
      {isConnected ? null : (
        <p className={styles.note}>
          The connection is lost. What you see here may be out of date; it catches up by itself once
          it is back.
        </p>
      )}
    </div>
  );
}
