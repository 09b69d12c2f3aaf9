"use client";

import { IconBookmark } from "@tabler/icons-react";
import { useSearchParams } from "next/navigation";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/planning/view-menu.module.css";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import type { FormAction } from "@/lib/cards/form-state";

type SavedPlanningView = { id: number; name: string; query: string };

type ViewMenuProps = {
  path: string;
  views: SavedPlanningView[];
  /** The present view as a saved one would be written */
  query: string;
  action: FormAction;
};

/** What the team looks at again and again, by name: open one, save this one, remove it. */
export function ViewMenu({ path, views, query, action }: ViewMenuProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  // What the chart of all items keeps in the address by itself belongs to the view.
  const address = useSearchParams().toString();
  const current = views.find((view) => view.query === query);
  const problem = errorOf("name") ?? (state.status === "refused" ? state.message : null);
  return (
    <Disclosure
      label={
        <>
          <IconBookmark size={18} aria-hidden="true" />
          <bdi className={styles.label}>{current ? current.name : "Views"}</bdi>
        </>
      }
      active={current !== undefined}
      side="end"
    >
      <div className={styles.menu}>
        {views.length === 0 ? (
          <p>No view is saved yet. A view keeps the filter and all switches of this page.</p>
        ) : (
          <ul aria-label="Saved views">
            {views.map((view) => (
              <li key={view.id}>
                <PageLink
                  href={view.query ? `${path}?${view.query}` : path}
                  prefetch={false}
                  aria-current={view === current ? "true" : undefined}
                >
                  <bdi>{view.name}</bdi>
                </PageLink>
              </li>
            ))}
          </ul>
        )}
        <form {...formProps}>
          <input type="hidden" name="query" value={address} />
          <label>
            <span>{current ? "Name of this view" : "Save this view as"}</span>
            <input
              type="text"
              name="name"
              maxLength={100}
              autoComplete="off"
              placeholder="Such as “Features this year”"
              defaultValue={typed("name", current?.name ?? "")}
              key={current?.id ?? "new"}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? "view-problem" : undefined}
            />
          </label>
          {problem ? (
            <p id="view-problem" className={styles.problem} role="alert">
              {problem}
            </p>
          ) : null}
          <div className={styles.buttons}>
            <button type="submit" disabled={pending}>
              Save
            </button>
            {current ? (
              <button type="submit" name="remove" value={current.id} disabled={pending}>
                Remove
              </button>
            ) : null}
          </div>
        </form>
      </div>
    </Disclosure>
  );
}
