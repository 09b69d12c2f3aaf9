import "server-only";
import { z } from "zod";
import { nameKey } from "@/lib/cards/fields/name-key";
import { readListQuery, writeListQuery } from "@/lib/cards/lists/list-query";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { tidyPlanningQuery } from "@/lib/charts/planning/planning-query";
import {
  deleteSavedView,
  findSavedViews,
  putSavedView,
  type SavedViewRow,
  type ViewPage,
} from "@/lib/db/saved-views";
import { type Source, writeTeam } from "@/lib/db/write-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxViews = 100;

export const savedViewSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, { error: "Give the view a name." })
    .max(100, { error: "A name has at most 100 characters." }),
  query: z.string().max(4_000),
});

/** An address without what its page does not know, nor what is as usual. */
const tidyQuery: Record<ViewPage, (text: string) => string> = {
  cards: (text) => writeListQuery(readListQuery(new URLSearchParams(text))).toString(),
  planning: tidyPlanningQuery,
};

/** The views of a page that the team saved by name. */
export async function listSavedViews(
  context: ServiceContext,
  page: ViewPage,
): Promise<SavedViewRow[]> {
  requireRole(context, "viewer");
  return findSavedViews(context.teamId, page);
}

/** Saves what a page shows by name; a view of that page and name is replaced. */
export async function saveView(
  context: ServiceContext & { source: Source },
  page: ViewPage,
  typed: z.output<typeof savedViewSchema>,
): Promise<void> {
  requireRole(context, "editor");
  const input = { page, name: typed.name, query: tidyQuery[page](typed.query) };
  await writeTeam({ ...context, action: "save-view", request: input }, async ({ tx, record }) => {
    const views = await findSavedViews(context.teamId, undefined, tx);
    const same = views.find(
      (view) => view.page === page && nameKey(view.name) === nameKey(input.name),
    );
    if (!same && views.length >= maxViews) {
      throw new Problem({
        status: 422,
        code: "too-many-views",
        message: `A team keeps up to ${maxViews} views. Remove one first.`,
      });
    }
    const id = same?.id ?? Math.max(0, ...views.map((view) => view.id)) + 1;
    await putSavedView(tx, context.teamId, { id, ...input });
    record("view", id, same ?? null, { id, ...input });
    return { id };
  });
}

/** Removes a saved view; nothing happens when it is gone already. */
export async function removeView(
  context: ServiceContext & { source: Source },
  id: number,
): Promise<void> {
  await writeTeam(
    { ...context, action: "remove-view", request: { id } },
    async ({ tx, record }) => {
      const view = (await findSavedViews(context.teamId, undefined, tx)).find(
        (one) => one.id === id,
      );
      if (view) record("view", id, view, null);
      await deleteSavedView(tx, context.teamId, id);
      return { id };
    },
  );
}
