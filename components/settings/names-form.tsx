"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { PreviewAnswer, PreviewButton } from "@/components/settings/preview-answer";
import {
  isSettingsConflict,
  SettingsConflict,
  StartFields,
} from "@/components/settings/settings-conflict";
import { EditorDetails } from "@/components/ui/editor-details";
import type { FormAction } from "@/lib/cards/form-state";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./list-form.module.css";

type Name = { name: string; cards: number };

type Props = {
  title: string;
  what: string;
  names: Name[];
  addAction: FormAction;
  renameAction: FormAction;
};

/** Names that cards carry: added, renamed, merged, removed. */
export function NamesForm({ title, what, names, addAction, renameAction }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(addAction);
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{names.length === 0 ? `No ${what} yet.` : null}</p>
      <ul className={classes.names}>
        {names.map((one) => (
          <li key={one.name}>
            <EditorDetails
              summary={
                <>
                  <bdi>{one.name}</bdi>{" "}
                  <span className={classes.soft}>
                    {formatNumber(one.cards)} {one.cards === 1 ? "card" : "cards"}
                  </span>
                </>
              }
            >
              <RenameForm name={one.name} action={renameAction} />
            </EditorDetails>
          </li>
        ))}
      </ul>
      <form {...formProps}>
        <Group align="start" gap="sm">
          <TextInput
            name="name"
            aria-label={`A new ${what}`}
            placeholder="Add another …"
            dir="auto"
            maxLength={200}
            autoComplete="off"
            defaultValue={typed("name")}
            error={errorOf("name")}
          />
          <Button type="submit" variant="default" loading={pending}>
            Add
          </Button>
        </Group>
        {state.errors.length === 0 && <FormMessage state={state} />}
      </form>
    </section>
  );
}

function RenameForm({ name, action }: { name: string; action: FormAction }) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  const start = { name };
  // After a clash it is the name that somebody else gave it that is renamed.
  const from = isSettingsConflict(state) ? (state.current?.name ?? name) : name;
  return (
    <form {...formProps}>
      <input type="hidden" name="from" value={from} />
      <StartFields start={start} state={state} />
      <SettingsConflict state={state} labelOf={() => "Name"} />
      <div className={classes.fields}>
        <TextInput
          name="name"
          label="New name (an existing one is merged)"
          dir="auto"
          maxLength={200}
          autoComplete="off"
          defaultValue={typed("name", name)}
          error={errorOf("name")}
        />
        <Button type="submit" variant="default" loading={pending}>
          Rename
        </Button>
        <PreviewButton isPending={pending} />
        <Button
          type="submit"
          name="remove"
          value="yes"
          variant="subtle"
          color="gray"
          disabled={pending}
        >
          Remove from all cards
        </Button>
      </div>
      {state.errors.length === 0 && !isSettingsConflict(state) && <FormMessage state={state} />}
      <PreviewAnswer state={state} />
    </form>
  );
}
