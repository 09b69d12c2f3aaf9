import classes from "./editable-cell.module.css";

type Props = { theirs: string; yours: string; onKeep: () => void; onSet: () => void };

/** Both sides of one value that somebody else changed meanwhile, to choose from. */
export function ChangedMeanwhile({ theirs, yours, onKeep, onSet }: Props) {
  return (
    <span
      role="alert"
      className={classes.meanwhile}
      onKeyDown={(event) => event.key === "Escape" && onKeep()}
    >
      Somebody changed this to <bdi>{theirs}</bdi> meanwhile.
      <button type="button" onClick={onKeep}>
        Keep <bdi>{theirs}</bdi>
      </button>
      <button type="button" onClick={onSet}>
        Set <bdi>{yours}</bdi>
      </button>
    </span>
  );
}
