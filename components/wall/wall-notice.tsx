import styles from "@/components/wall/wall-notice.module.css";

type WallNoticeProps = { problem: string | null; close: () => void; isConnected: boolean };

/** Why a move was not made, until it is closed; and that the connection is lost, while it is. */
export function WallNotice({ problem, close, isConnected }: WallNoticeProps) {
  return (
    <div className={styles.notices}>
      <div role="status">
        {isConnected ? null : (
          <p className={styles.notice}>
            The connection is lost, so what others do does not show here. Trying again …
          </p>
        )}
      </div>
      <div role="alert">
        {problem === null ? null : (
          <div className={styles.notice}>
            <p>{problem}</p>
            <button type="button" onClick={close}>
              Close
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
