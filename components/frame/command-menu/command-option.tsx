import type { Command } from "@/components/frame/command-menu/command";
import styles from "@/components/frame/command-menu/command-option.module.css";
import { KeyCaps } from "@/components/frame/key-caps";

type CommandOptionProps = { id: string; command: Command; isChosen: boolean; onRun: () => void };

/** One line of the command menu. The focus stays in the search, which names the chosen line by its id. */
export function CommandOption({ id, command, isChosen, onRun }: CommandOptionProps) {
  return (
    <button
      type="button"
      id={id}
      className={styles.option}
      role="option"
      aria-selected={isChosen}
      data-action
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <span className={styles.words}>
        <bdi className={styles.label}>{command.label}</bdi>
        {command.about ? <bdi className={styles.about}>{command.about}</bdi> : null}
      </span>
      {command.keys ? <KeyCaps keys={command.keys} /> : null}
    </button>
  );
}
