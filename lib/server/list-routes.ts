import "server-only";
import type { z } from "zod";
import { listedNameSchema, listOrderSchema } from "@/lib/cards/lists/team-list-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { previewAnswer } from "@/lib/server/preview-body";
import { dryRunQuerySchema, removeEntryQuerySchema } from "@/lib/server/queries";
import { readJson } from "@/lib/server/read-json";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadNameCounts } from "@/lib/services/cards/load-name-counts";
import {
  addEntry,
  editEntry,
  orderEntries,
  previewEntry,
} from "@/lib/services/settings/edit-team-list";
import {
  addName,
  changeName,
  listNames,
  type NameList,
  previewName,
} from "@/lib/services/settings/list-names";
import { previewRemoval, removeEntry } from "@/lib/services/settings/remove-entry";
import type { MergeableList } from "@/lib/services/settings/team-lists";
import { anyList, entryIdOf } from "@/lib/services/settings/team-lists";

type EntryParams = { team: string; id: string };
/** What a list's schema reads of an entry; the list knows its own columns. */
type EntrySchema = z.ZodType<{ name: string }>;
type PatchSchema = z.ZodType<{
  name?: string | undefined;
  kind?: string | undefined;
  version?: number | undefined;
}>;

const addresses = { type: "types", size: "sizes", stream: "streams" } as const;

/** A team's types, sizes or streams in their order, and adding one. */
export function listRoute(list: MergeableList, schema: EntrySchema) {
  const address = addresses[list];
  return teamRoute({
    GET: async ({ request, team, context }) =>
      taggedJson({ request, team, context }, async () => ({
        [address]: (await loadNameCounts(context))[address].map(withoutPlace),
      })),
    POST: async ({ request, team, context }) => {
      const key = idempotencyKeyOf(request);
      const input = await readJson(request, schema);
      const added = await addEntry({ ...context, ...key }, anyList(list), input);
      return Response.json(
        { ...withoutPlace(added), cards: 0, version: added.version },
        { status: 201, headers: { location: `/api/v1/teams/${team.slug}/${address}/${added.id}` } },
      );
    },
  });
}

/** One entry of a list: changed, or removed and its cards moved to another. */
export function listEntryRoute(list: MergeableList, schema: PatchSchema) {
  return teamRoute<EntryParams>({
    PATCH: async ({ request, params, context }) => {
      const key = idempotencyKeyOf(request);
      const id = entryIdOf(params.id);
      const { dryRun } = readQuery(request, dryRunQuerySchema);
      const { version, ...patch } = await readJson(request, schema);
      if (dryRun) return previewAnswer(await previewEntry(context, list, id, patch));
      await editEntry({ ...context, ...key }, anyList(list), id, patch, version);
      const { [addresses[list]]: rows } = await loadNameCounts(context);
      const changed = rows.find((one) => one.id === id);
      return Response.json(changed && withoutPlace(changed));
    },
    DELETE: async ({ request, params, context }) => {
      const { replacement, version, dryRun } = readQuery(request, removeEntryQuerySchema);
      const removed = [list, entryIdOf(params.id), replacement] as const;
      if (dryRun) return previewAnswer(await previewRemoval(context, ...removed));
      await removeEntry(context, ...removed, version);
      return new Response(null, { status: 204 });
    },
  });
}

/** The order of a list. */
export function listOrderRoute(list: MergeableList) {
  const address = addresses[list];
  return teamRoute({
    PUT: async ({ request, context }) => {
      const { order } = await readJson(request, listOrderSchema);
      await orderEntries(context, anyList(list), order);
      const { [address]: rows } = await loadNameCounts(context);
      return Response.json({ [address]: rows.map(withoutPlace) });
    },
  });
}

/** The names that cards carry as clients or classes of service, and adding one to what forms offer. */
export function namesRoute(list: NameList, address: "clients" | "classes-of-service") {
  return teamRoute({
    GET: async ({ request, team, context }) =>
      taggedJson({ request, team, context }, async () => ({
        names: await listNames(context, list),
      })),
    POST: async ({ request, team, context }) => {
      const key = idempotencyKeyOf(request);
      const { name } = await readJson(request, listedNameSchema);
      const added = await addName({ ...context, ...key }, list, name);
      const location = `/api/v1/teams/${team.slug}/${address}/${encodeURIComponent(name)}`;
      return Response.json(added, { status: 201, headers: { location } });
    },
  });
}

/** One such name: renamed or merged on all its cards, or taken from them. */
export function nameRoute(list: NameList) {
  return teamRoute<EntryParams>({
    PATCH: async ({ request, params, context }) => {
      const key = idempotencyKeyOf(request);
      const { dryRun } = readQuery(request, dryRunQuerySchema);
      const { name } = await readJson(request, listedNameSchema);
      if (dryRun) return previewAnswer(await previewName(context, list, params.id));
      return Response.json(await changeName({ ...context, ...key }, list, params.id, name));
    },
    DELETE: async ({ request, params, context }) => {
      const { dryRun } = readQuery(request, dryRunQuerySchema);
      if (dryRun) return previewAnswer(await previewName(context, list, params.id));
      await changeName(context, list, params.id, null);
      return new Response(null, { status: 204 });
    },
  });
}

/** Where an entry stands follows from the list. */
function withoutPlace<Row extends { position: number }>({ position, ...row }: Row) {
  return row;
}
