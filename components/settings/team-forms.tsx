"use client";

import { Button, Group, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
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
        <p className={classes.text}>The team’s address stays as it is, so links go on working.</p>
        <form {...rename.formProps}>
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
          {rename.state.errors.length === 0 && <FormMessage state={rename.state} />}
        </form>
      </section>
      <section className={classes.section}>
        <h2 className={classes.title}>{props.isArchived ? "Archived" : "Archive"}</h2>
        <p className={classes.text}>
          {props.isArchived
            ? "This team is not in the list of teams. Everything in it is as it was."
            : "An archived team leaves the list of teams; everything in it stays and it can come back."}
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
          Deletes the team with all its cards and their history, for good. Save what you may want to
          see again first:
        </p>
        <ul className={classes.exports}>
          <li>
            <a href={props.cardsHref} download>
              Save all cards as CSV
            </a>
            , which can be imported again
          </li>
          <li>
            <a href={props.everythingHref} download>
              Save everything as JSON
            </a>
            : settings, lists, cards, the bin and every change
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
