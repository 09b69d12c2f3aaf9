import type { Move, WallNews } from "@/components/wall/use-wall";
import styles from "@/components/wall/wall-notice.module.css";

type WallNoticeProps = {
  slug: string;
  notice: WallNews | null;
  isConnected: boolean;
  move: Move;
};

/** What the last move came to, with its undoing; and that the connection is lost, while it is. */
export function WallNotice({ slug, notice, isConnected, move }: WallNoticeProps) {
  const undo = notice?.undo ?? null;
  return (
    <div className={styles.line} role="status" aria-live="polite">
      {isConnected ? null : (
        <p className={styles.problem}>
          The connection is lost: what others do does not show here. Trying again …
        </p>
      )}
      {notice === null ? null : (
        <p className={notice.isProblem ? styles.problem : styles.done}>{notice.text}</p>
      )}
      {undo === null ? null : (
        <form
          method="post"
          action={`/t/${slug}/wall/moves`}
          onSubmit={(event) => {
            event.preventDefault();
            move({ card: 0, to: "undo", revision: undo });
          }}
        >
          <input type="hidden" name="card" value="0" />
          <input type="hidden" name="to" value="undo" />
          <input type="hidden" name="revision" value={undo} />
          <button type="submit" className={styles.undo}>
            Undo
          </button>
        </form>
      )}
    </div>
  );
}
