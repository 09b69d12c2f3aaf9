"use client";

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./exclude-form.module.css";

type Props = {
  action: FormAction;
  matching: number;
  /** The reason that is proposed */
  reason: string;
  importId: number | null;
  /** Days on which so many were released that they are left out at once */
  floods: { day: IsoDay; cards: number }[];
  idempotencyKey: string;
  /** The cards, with a box named "number" each */
  children: ReactNode;
};

/** Leaves the chosen cards, or all that the point finds, out of the figures, or says that they are right. */
export function ExcludeForm(props: Props) {
  const { action, matching, reason, importId, floods, idempotencyKey, children } = props;
  const [chosen, setChosen] = useState(0);
  const { state, pending, formProps, typed } = useFormAction(action, {
    onDone: (_, form) => {
      form.reset();
      setChosen(0);
    },
  });
  const count = (event: FormEvent<HTMLFormElement>) =>
    setChosen(new FormData(event.currentTarget).getAll("number").length);
  return (
    <form {...formProps} onChange={count}>
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="import" value={importId ?? ""} />
      <div className={classes.exclude}>
        <TextInput
          name="reason"
          label="Leave out of the figures because"
          defaultValue={typed("reason", reason)}
          maxLength={500}
          autoComplete="off"
          className={classes.reason}
        />
        <Button type="submit" loading={pending}>
          {chosen > 0 ? `Leave out the ${formatNumber(chosen)} chosen` : "Leave out the chosen"}
        </Button>
        <Button type="submit" name="all" value="yes" variant="default" disabled={pending}>
          {matching === 1 ? "Leave it out" : `Leave out all ${formatNumber(matching)}`}
        </Button>
      </div>
      {floods.length > 0 && (
        <div className={classes.days}>
          {floods.map(({ day, cards }) => (
            <Button
              key={day}
              type="submit"
              name="day"
              value={day}
              size="compact-sm"
              variant="default"
              disabled={pending}
            >
              {`Leave out the ${formatNumber(cards)} of ${showDay(day)}`}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.right}>
        <TextInput
          name="rightReason"
          label="Or they are right, because"
          placeholder="for those who look later; optional"
          defaultValue={typed("rightReason", "")}
          maxLength={500}
          autoComplete="off"
          className={classes.reason}
        />
        <Button type="submit" name="right" value="chosen" variant="default" disabled={pending}>
          {chosen > 0 ? `The ${formatNumber(chosen)} chosen are right` : "The chosen are right"}
        </Button>
        <Button type="submit" name="right" value="all" variant="default" disabled={pending}>
          {matching === 1 ? "It is right" : `All ${formatNumber(matching)} are right`}
        </Button>
      </div>
      <p className={classes.hint}>
        Tick cards to choose them. What is left out stays in the list of cards, what is right is not
        listed here again; one click takes either back.
      </p>
      {state.status === "refused" && <FormMessage state={state} />}
      {children}
    </form>
  );
}
