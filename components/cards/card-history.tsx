"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import { cardSentences, changedHow, type HistoryEntry } from "@/lib/cards/history/card-history";
import classes from "./card-history.module.css";

type Props = {
  history: HistoryEntry[];
  /** The history of the whole team */
  teamHref: string;
  undoAction: FormAction;
};

/** What happened to a card, in sentences, the latest first; each change with its way back. */
export function CardHistory({ history, teamHref, undoAction }: Props) {
  const { state, pending, formProps } = useFormAction(undoAction);
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={classes.title}>
        History
      </h2>
      <form {...formProps}>
        {state.status === "refused" && <FormMessage state={state} />}
        <ol className={classes.list}>
          {history.map((entry) => (
            <li key={entry.revision} className={classes.entry}>
              <div>
                {cardSentences(entry).map((sentence) => (
                  <p key={sentence} className={classes.sentence}>
                    <bdi>{sentence}</bdi>
                  </p>
                ))}
                <p className={classes.when}>{changedHow(entry)}</p>
              </div>
              <Button
                type="submit"
                name="revision"
                value={entry.revision}
                size="compact-sm"
                variant="default"
                flex="none"
                disabled={pending}
                aria-label={`Undo: ${cardSentences(entry).join("; ")}`}
              >
                Undo
              </Button>
            </li>
          ))}
        </ol>
      </form>
      <p className={classes.when}>
        <Link href={teamHref}>History of the team</Link>
      </p>
    </section>
  );
}
