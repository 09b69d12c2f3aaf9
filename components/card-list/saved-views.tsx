"use client";

import { Button, TextInput } from "@mantine/core";
import Link from "next/link";
import type { SavedView } from "@/components/card-list/card-list-types";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { useClosingDetails } from "@/components/ui/use-closing-details";
import type { FormAction } from "@/lib/cards/form-state";
import classes from "./saved-views.module.css";

type Props = { base: string; views: SavedView[]; query: string; action: FormAction };

/** Lists saved by name, and the way to save this one. */
export function SavedViews({ base, views, query, action }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  const editor = useClosingDetails({ onlyByKey: true });
  const current = views.find((view) => view.query === query);
  return (
    <div className={classes.row}>
      {views.length > 0 && (
        <ul className={classes.views} aria-label="Saved views">
          {views.map((view) => (
            <li key={view.id}>
              <Link
                href={`${base}/cards${view.query ? `?${view.query}` : ""}`}
                aria-current={view === current ? "true" : undefined}
              >
                <bdi>{view.name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {(query !== "" || current) && (
        <details ref={editor} className={classes.save}>
          <summary>{current ? "This view" : "Save this view"}</summary>
          <form {...formProps} className={classes.form}>
            <input type="hidden" name="query" value={query} />
            <TextInput
              name="name"
              aria-label="Name of the view"
              placeholder="Name, such as “Open bugs”"
              maxLength={100}
              autoComplete="off"
              defaultValue={typed("name", current?.name ?? "")}
              error={errorOf("name")}
            />
            <Button type="submit" variant="default" loading={pending}>
              Save
            </Button>
            {current && (
              <Button
                type="submit"
                name="remove"
                value={current.id}
                variant="subtle"
                color="gray"
                disabled={pending}
              >
                Remove
              </Button>
            )}
            {state.status === "refused" && state.errors.length === 0 && (
              <FormMessage state={state} />
            )}
          </form>
        </details>
      )}
    </div>
  );
}
