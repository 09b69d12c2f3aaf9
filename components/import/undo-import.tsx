"use client";

import { Button, Group } from "@mantine/core";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import { countOf } from "@/lib/format/count-of";
import classes from "./undo-import.module.css";

type Props = {
  base: string;
  fileName: string;
  created: number;
  updated: number;
  isUndone: boolean;
  /** Cards that somebody changed after the import */
  edited: { number: number; title: string; created: boolean }[];
  action: FormAction;
};

/** Says what undoing an import takes away, the cards edited since first, and asks. */
export function UndoImport({ base, fileName, created, updated, isUndone, edited, action }: Props) {
  const { state, pending, formProps } = useFormAction(action);
  if (isUndone) {
    return (
      <>
        <PageHead title={`The import of ${fileName} has been undone`} />
        <LinkButton href={`${base}/import`}>Back to imports</LinkButton>
      </>
    );
  }
  return (
    <form {...formProps}>
      <PageHead title={`Undo the import of ${fileName}?`} text={consequences(created, updated)} />
      {edited.length > 0 && (
        <section aria-labelledby="edited" className={classes.edited}>
          <h2 id="edited" className={classes.title}>
            {edited.length === 1
              ? "One of its cards was edited since"
              : `${countOf(edited.length, "card")} of it were edited since`}
          </h2>
          <p>Those edits go as well. Look at the cards first if you are not sure.</p>
          <ul className={classes.list}>
            {edited.slice(0, 200).map((card) => (
              <li key={card.number}>
                <Link href={`${base}/cards/${card.number}`}>
                  #{card.number} <bdi>{card.title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
          {edited.length > 200 && <p>… and {countOf(edited.length - 200, "more card")}.</p>}
          <input type="hidden" name="evenIfEdited" value="yes" />
        </section>
      )}
      <FormMessage state={state} />
      <Group mt="lg">
        <Button type="submit" color="red.8" loading={pending}>
          {edited.length > 0 ? "Undo it, edits included" : "Undo this import"}
        </Button>
        <LinkButton href={`${base}/import`} variant="default">
          Keep it
        </LinkButton>
      </Group>
    </form>
  );
}

function consequences(created: number, updated: number): string {
  const parts = [];
  if (created > 0) parts.push(`${countOf(created, "card")} that it added will be removed`);
  if (updated > 0) parts.push(`${countOf(updated, "card")} that it updated will be put back`);
  return `${parts.join(", and ") || "It changed no card"}. Types and sizes that it brought go too, if no card needs them.`;
}
