"use client";

import { Button, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/sla/outliers-form.module.css";
import { PlainLink } from "@/components/ui/plain-link";
import type { FormAction } from "@/lib/cards/form-state";
import { showDay } from "@/lib/dates/show-day";
import { formatDays } from "@/lib/format/format-days";
import { formatNumber } from "@/lib/format/format-number";

export type ShownOutlier = {
  number: number;
  title: string;
  type: string;
  released: string;
  days: number;
  timesMedian: number;
};

type OutliersFormProps = {
  outliers: ShownOutlier[];
  cardPath: string;
  action: FormAction;
};

/** Outliers to choose from, left out of all figures with a reason; one undo takes it back. */
export function OutliersForm({ outliers, cardPath, action }: OutliersFormProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <form {...formProps}>
      <ul className={styles.list}>
        {outliers.map(({ number, title, type, released, days, timesMedian }) => (
          <li key={number}>
            <label>
              <input type="checkbox" name="number" value={number} />
              <span>
                {type}: {formatDays(days)}, {formatNumber(timesMedian, 0)} times its median,
                released {showDay(released)}
              </span>
            </label>{" "}
            <PlainLink href={`${cardPath}/${number}`}>
              #{number} {title}
            </PlainLink>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <TextInput
          name="reason"
          label="Reason"
          description="it stays with the cards"
          defaultValue={typed("reason")}
          error={errorOf("reason")}
        />
        <Button type="submit" variant="default" loading={pending}>
          Leave the chosen cards out
        </Button>
      </div>
      {state.errors.length === 0 || errorOf("numbers") ? <FormMessage state={state} /> : null}
    </form>
  );
}
