"use client";

import { Button, Checkbox, Progress } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useActionState, useState } from "react";
import { BulkFieldInput } from "@/components/card-list/bulk-field-input";
import { CommitDayFields } from "@/components/card-list/commit-day-fields";
import { type DeliveryOption, deliveryChoices } from "@/components/deliveries/delivery-choice";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { offerUndo } from "@/components/frame/offer-undo";
import { useRepeatKey } from "@/components/ui/repeat-key";
import { useClosingDetails } from "@/components/ui/use-closing-details";
import { bulkFields } from "@/lib/cards/fields/card-fields";
import type { CardLists } from "@/lib/cards/fields/field-description";
import {
  type FormAction,
  type FormState,
  isKeyUsed,
  keyField,
  newForm,
} from "@/lib/cards/form-state";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./bulk-form.module.css";
import { readBulkProgress } from "./read-bulk-progress";

type Props = {
  action: FormAction;
  /** The list's address, for a change of all that match */
  query: string;
  matching: number;
  /** More match than were counted */
  hasMore: boolean;
  onPage: number;
  lists: CardLists;
  /** To which chosen cards can be added */
  deliveries: DeliveryOption[];
  /** The list is of cards that have none: the form stands open */
  asksCommitDay: boolean;
  idempotencyKey: string;
  children: ReactNode;
};

/** Changes the chosen cards, or all that match, at once: one change, one undo. */
export function BulkForm(props: Props) {
  const { action, query, matching, hasMore, onPage, lists, children } = props;
  const router = useRouter();
  const key = useRepeatKey();
  const editor = useClosingDetails({ onlyByKey: true });
  const [answered, formAction] = useActionState(action, newForm);
  const [latest, setLatest] = useState<FormState | null>(null);
  const [chosen, setChosen] = useState(0);
  const [share, setShare] = useState<number | null>(null);
  const state = latest ?? answered;

  function count(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget);
    setChosen(data.get("all") === "yes" ? matching : data.getAll("number").length);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (share !== null) return;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    data.set(keyField, key.of(data.get(keyField)));
    setShare(0);
    const next = await readBulkProgress(data, setShare);
    setShare(null);
    setLatest(next);
    if (next.status === "done" || isKeyUsed(next)) key.settle();
    if (next.status === "refused" || next.goTo === null) return;
    form.reset();
    setChosen(0);
    if (next.undo) offerUndo(next.undo);
    router.push(next.goTo, { scroll: false });
    router.refresh();
  }

  return (
    <form
      action={formAction}
      onSubmit={submit}
      onChange={count}
      className={classes.form}
      data-unguarded
    >
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="key" value={props.idempotencyKey} />
      <details
        ref={editor}
        className={classes.bulk}
        data-chosen={chosen > 0 || undefined}
        open={props.asksCommitDay || undefined}
      >
        <summary>
          {chosen > 0
            ? `Change the ${formatNumber(chosen)} chosen ${chosen === 1 ? "card" : "cards"}`
            : "Change several cards at once"}
        </summary>
        {props.asksCommitDay && <CommitDayFields />}
        <div className={classes.fields}>
          {bulkFields.map((field) => (
            <BulkFieldInput key={field} field={field} lists={lists} />
          ))}
        </div>
        {!props.asksCommitDay && <CommitDayFields />}
        {matching > onPage && (
          <Checkbox
            mt="md"
            name="all"
            value="yes"
            label={`All ${hasMore ? "of the more than " : ""}${formatNumber(matching)} cards that match, not only the chosen ones`}
          />
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={share !== null}>
            Change them
          </Button>
          <Button type="submit" name="do" value="bin" variant="default" disabled={share !== null}>
            Put them into the bin
          </Button>
          {share !== null && (
            <Progress
              className={classes.progress}
              value={share * 100}
              aria-label="How much is done"
              transitionDuration={200}
            />
          )}
        </div>
        <div className={classes.commit}>
          <ChoiceSelect
            name="delivery"
            label="Delivery"
            data={deliveryChoices(props.deliveries)}
            w={260}
          />
          <Button
            type="submit"
            name="do"
            value="deliver"
            variant="default"
            disabled={share !== null}
          >
            Add to delivery
          </Button>
        </div>
        {state.status === "refused" && <FormMessage state={state} />}
      </details>
      {children}
    </form>
  );
}
