import classes from "./restored-note.module.css";

type Props = { isRestored: boolean; onDiscard: () => void };

/** Says that a form shows what was typed before, and lets it be thrown away. */
export function RestoredNote({ isRestored, onDiscard }: Props) {
  return (
    <div role="status">
      {isRestored && (
        <p className={classes.note}>
          What you typed before is back and not saved yet.{" "}
          <button type="button" onClick={onDiscard}>
            Throw it away
          </button>
        </p>
      )}
    </div>
  );
}
