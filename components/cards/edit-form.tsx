"use client";

import { Button, Group, Stack } from "@mantine/core";
import { type RefObject, useRef, useState } from "react";
import {
  DateCardFields,
  FigureCardFields,
  MainCardFields,
  MoreCardFields,
} from "@/components/cards/card-fields";
import { ConflictPanel } from "@/components/cards/conflict-panel";
import { FormMessage } from "@/components/forms/form-message";
import { RestoredNote } from "@/components/forms/restored-note";
import { useDraft } from "@/components/forms/use-draft";
import { useFormAction } from "@/components/forms/use-form-action";
import { useUnsavedWarning } from "@/components/forms/use-unsaved-warning";
import { fieldsOnScreen } from "@/lib/cards/fields/card-fields";
import { startField } from "@/lib/cards/fields/card-form";
import type { CardLists } from "@/lib/cards/fields/field-description";
import { type FormAction, type FormValues, notCertain } from "@/lib/cards/form-state";
import classes from "./quick-form.module.css";

type Props = {
  draftKey: string;
  lists: CardLists;
  /** The card's fields as they are stored */
  stored: FormValues;
  version: number;
  idempotencyKey: string;
  action: FormAction;
};

/**
 * Every field of a card. While nothing is typed it follows what is stored; once something is, a
 * change by somebody else shows as a conflict on saving, with both sides.
 */
export function EditForm(props: Props) {
  // A counter, not the version, is the key: a form sent without scripts finds its answer by it.
  const [shown, setShown] = useState({ props, count: 0 });
  const isDirty = useRef(false);
  if (props.version !== shown.props.version && !isDirty.current) {
    setShown({ props, count: shown.count + 1 });
  }
  return <FormOfVersion key={shown.count} {...shown.props} lists={props.lists} isDirty={isDirty} />;
}

type VersionProps = Props & { isDirty: RefObject<boolean> };

function FormOfVersion({
  isDirty,
  draftKey,
  lists,
  stored,
  version,
  idempotencyKey,
  action,
}: VersionProps) {
  const form = useRef<HTMLFormElement>(null);
  useUnsavedWarning(form, isDirty);
  const draft = useDraft(form, draftKey);
  const { state, pending, renewedKey, formProps, typed, errorOf } = useFormAction(action, {
    onDone: () => {
      draft.forget();
      isDirty.current = false;
    },
  });
  const start = state.current ?? stored;
  const value = (field: string) => typed(field, stored[field] ?? "");
  const fields = { lists, typed: value, errorOf };

  return (
    <form ref={form} {...formProps} className={classes.form}>
      <RestoredNote
        isRestored={draft.isRestored}
        onDiscard={() => {
          draft.discard();
          isDirty.current = false;
        }}
      />
      <Stack gap="lg">
        <input type="hidden" name="key" value={renewedKey ?? draft.kept?.key ?? idempotencyKey} />
        <input
          type="hidden"
          name="version"
          value={start.version ?? draft.kept?.version ?? version}
        />
        {fieldsOnScreen.map((field) => (
          <input key={field} type="hidden" name={startField(field)} value={start[field] ?? ""} />
        ))}
        {state.current && <ConflictPanel theirs={state.current} yours={state.values} />}
        {(!state.current || state.code === notCertain) && state.errors.length === 0 && (
          <FormMessage state={state} />
        )}
        <MainCardFields {...fields} />
        <DateCardFields {...fields} />
        <MoreCardFields {...fields} />
        <FigureCardFields {...fields} />
        <Group>
          <Button type="submit" loading={pending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
