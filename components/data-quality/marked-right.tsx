"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./marked-right.module.css";

/** Cards that somebody found right at once. */
export type MarkingShown = {
  revision: number;
  on: IsoDay;
  actor: string;
  reason: string | null;
  cards: number;
  /** The first of them, by number */
  first: number[];
};

type Props = {
  base: string;
  markings: MarkingShown[];
  importId: number | null;
  action: FormAction;
};

/** What somebody looked at and found right, by whom, when and why, with the way back. */
export function MarkedRight({ base, markings, importId, action }: Props) {
  if (markings.length === 0) return null;
  return (
    <section className={classes.marked} aria-labelledby="marked-right">
      <h2 id="marked-right">Marked as right</h2>
      <ul>
        {markings.map((marking) => (
          <Marking
            key={marking.revision}
            base={base}
            marking={marking}
            importId={importId}
            action={action}
          />
        ))}
      </ul>
    </section>
  );
}

type MarkingProps = Pick<Props, "base" | "importId" | "action"> & { marking: MarkingShown };

function Marking({ base, marking, importId, action }: MarkingProps) {
  const { revision, on, actor, reason, cards, first } = marking;
  const { state, pending, formProps } = useFormAction(action);
  return (
    <li>
      <form {...formProps} className={classes.marking}>
        <input type="hidden" name="marking" value={revision} />
        <input type="hidden" name="import" value={importId ?? ""} />
        <div>
          {cards === 1 ? "1 card" : `${formatNumber(cards)} cards`} by <bdi>{actor}</bdi> on{" "}
          {showDay(on)}
          {reason === null ? "" : ": "}
          {reason === null ? null : <bdi>“{reason}”</bdi>}
          <span className={classes.cards}>
            {first.map((number) => (
              <Link key={number} href={`${base}/cards/${number}`} prefetch={false}>
                #{number}
              </Link>
            ))}
            {cards > first.length ? "…" : ""}
          </span>
        </div>
        <Button type="submit" size="compact-md" variant="default" loading={pending}>
          List {cards === 1 ? "it" : "them"} again
        </Button>
        {state.status === "refused" && <FormMessage state={state} />}
      </form>
    </li>
  );
}
