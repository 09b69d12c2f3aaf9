"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import {
  isSettingsConflict,
  SettingsConflict,
  StartFields,
} from "@/components/settings/settings-conflict";
import type { FormAction } from "@/lib/cards/form-state";
import classes from "./list-form.module.css";

type Props = {
  name: string;
  /** All cards as CSV, and all that is stored of the team as JSON */
  cardsHref: string;
  everythingHref: string;
  isArchived: boolean;
  renameAction: FormAction;
  archiveAction: FormAction;
  deleteAction: FormAction;
};

/** The team as such: its name, out of the list and back, and its end. */
export function TeamForms(props: Props) {
  const rename = useFormAction(props.renameAction);
  const archive = useFormAction(props.archiveAction);
  const remove = useFormAction(props.deleteAction);
  return (
    <>
      <section className={classes.section}>
        <h2 className={classes.title}>Name</h2>
        <p className={classes.text}>The address stays, so links keep working.</p>
        <form {...rename.formProps}>
          <StartFields start={{ name: props.name }} state={rename.state} />
          <SettingsConflict state={rename.state} labelOf={() => "Name"} />
          <Group align="start" gap="sm">
            <TextInput
              name="name"
              aria-label="Name of the team"
              dir="auto"
              maxLength={200}
              autoComplete="off"
              w={320}
              defaultValue={rename.typed("name", props.name)}
              error={rename.errorOf("name")}
            />
            <Button type="submit" variant="default" loading={rename.pending}>
              Rename
            </Button>
          </Group>
          {rename.state.errors.length === 0 && !isSettingsConflict(rename.state) && (
            <FormMessage state={rename.state} />
          )}
        </form>
      </section>
      <section className={classes.section}>
        <h2 className={classes.title}>{props.isArchived ? "Archived" : "Archive"}</h2>
        <p className={classes.text}>
          {props.isArchived
            ? "Hidden from the list of teams; nothing is lost."
            : "Hides the team from the list. You can bring it back."}
        </p>
        <form {...archive.formProps}>
          <input type="hidden" name="archive" value={props.isArchived ? "no" : "yes"} />
          <Button type="submit" variant="default" loading={archive.pending}>
            {props.isArchived ? "Put back into the list" : "Archive the team"}
          </Button>
          <FormMessage state={archive.state} />
        </form>
      </section>
      <section className={classes.section}>
        <h2 className={classes.title}>Delete</h2>
        <p className={classes.text}>
          Deletes all cards and their history for good. Save a copy first:
        </p>
        <ul className={classes.exports}>
          <li>
            <a href={props.cardsHref} download>
              Cards as CSV
            </a>
            , to import again
          </li>
          <li>
            <a href={`${props.cardsHref}?separator=semicolon`} download>
              Cards as CSV with semicolons
            </a>
            , for spreadsheets in countries with decimal commas
          </li>
          <li>
            <a href={props.everythingHref} download>
              Everything as JSON
            </a>
            , every change included
          </li>
        </ul>
        <form {...remove.formProps}>
          <Group align="end" gap="sm">
            <TextInput
              name="typedName"
              label="Type the team’s name to delete it"
              autoComplete="off"
              w={320}
              defaultValue={remove.typed("typedName")}
              error={remove.errorOf("typedName")}
            />
            <Button type="submit" color="red.8" loading={remove.pending}>
              Delete the team
            </Button>
          </Group>
          {remove.state.errors.length === 0 && <FormMessage state={remove.state} />}
        </form>
      </section>
    </>
  );
}
