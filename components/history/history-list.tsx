"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import { type HistoryLine, lineText } from "@/lib/charts/history/history-lines";
import classes from "./history-list.module.css";

export type ShownChange = {
  revision: number;
  /** When, from where and by whom */
  how: string;
  lines: HistoryLine[];
  undoes: number | null;
  isUndone: boolean;
  canUndo: boolean;
  importId: number | null;
};

type HistoryListProps = {
  /** The team's address */
  base: string;
  changes: ShownChange[];
  undo: FormAction;
};

/** Changes in sentences, each with who made it, when and from where, and with its way back. */
export function HistoryList({ base, changes, undo }: HistoryListProps) {
  const { state, pending, formProps } = useFormAction(undo);
  return (
    <form {...formProps} data-unguarded>
      {state.status === "refused" ? <FormMessage state={state} /> : null}
      <ol className={classes.list}>
        {changes.map((change) => (
          <li key={change.revision} id={`change-${change.revision}`} className={classes.entry}>
            <div>
              {change.lines.map((line) => (
                <Line key={lineText(line)} base={base} line={line} />
              ))}
              <p className={classes.how}>
                <bdi>{change.how}</bdi>
                {change.isUndone ? <span className={classes.undone}>Undone since</span> : null}
              </p>
            </div>
            {change.canUndo ? (
              <Button
                type="submit"
                name="revision"
                value={change.revision}
                size="compact-sm"
                variant="default"
                flex="none"
                disabled={pending}
              >
                Undo<VisuallyHidden>: {change.lines.map(lineText).join("; ")}</VisuallyHidden>
              </Button>
            ) : null}
            {change.importId === null ? null : (
              <Link href={`${base}/import/past/${change.importId}`} className={classes.link}>
                Import
              </Link>
            )}
          </li>
        ))}
      </ol>
    </form>
  );
}

function Line({ base, line }: { base: string; line: HistoryLine }) {
  const { card, subject, sentences } = line;
  const about =
    card === null && subject === null ? null : (
      <>
        {card === null ? null : <Link href={`${base}/cards/${card}`}>#{card}</Link>}
        {subject === null ? null : (
          <>
            {card === null ? null : " "}
            <bdi>{subject}</bdi>
          </>
        )}
      </>
    );
  if (about === null || sentences.length > 1) {
    return (
      <div className={classes.line}>
        {about === null ? null : <p className={classes.about}>{about}</p>}
        {sentences.map((sentence) => (
          <p key={sentence}>
            <bdi>{sentence}</bdi>
          </p>
        ))}
      </div>
    );
  }
  return (
    <p className={classes.line}>
      <span className={classes.about}>{about}</span>: <bdi>{sentences[0]}</bdi>
    </p>
  );
}
