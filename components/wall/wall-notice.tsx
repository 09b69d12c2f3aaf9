import styles from "@/components/wall/wall-notice.module.css";

type WallNoticeProps = { problem: string | null; close: () => void };

/** Why a move was not made, until it is closed. */
export function WallNotice({ problem, close }: WallNoticeProps) {
  return (
    <div className={styles.notices} role="alert">
      {problem === null ? null : (
        <div className={styles.notice}>
          <p>{problem}</p>
          <button type="button" onClick={close}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
