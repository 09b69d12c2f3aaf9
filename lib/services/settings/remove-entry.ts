import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireRole } from "@/lib/cards/people/actor";
import { invalidFields } from "@/lib/cards/problem";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import { database } from "@/lib/db/client";
import { countCardsWith } from "@/lib/db/edit-lists";
import type { Source } from "@/lib/db/write-team";
import { checkReplacement, entryThatGoes } from "@/lib/services/settings/check-replacement";
import { type PlannedRemoval, previewSettings } from "@/lib/services/settings/preview-settings";
import { removeFromList } from "@/lib/services/settings/remove-from-list";
import type { MergeableList } from "@/lib/services/settings/team-lists";
import { anyList, entryGone } from "@/lib/services/settings/team-lists";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * Removes an entry of a list, whose cards get the replacement: the name of another entry, or `none`.
 * A 404 Problem when it is gone, a 422 for a replacement that cannot be or is needed.
 */
export async function removeEntry(
  context: ServiceContext & { source: Source },
  list: MergeableList,
  id: number,
  replacement: string | undefined,
  version?: number | undefined,
): Promise<void> {
  requireRole(context, "owner");
  const planned = await planRemoval(context, list, id, replacement);
  await removeFromList(context, list, id, planned.replacement, version);
}

/** What removing an entry would do to the cards and figures; refused alike, and nothing is written. */
export async function previewRemoval(
  context: ServiceContext,
  list: MergeableList,
  id: number,
  replacement: string | undefined,
): Promise<SettingsPreview> {
  requireRole(context, "owner");
  return previewPlannedRemoval(context, await planRemoval(context, list, id, replacement));
}

/** The same where the replacement is known by its key, as the settings pages send it. */
export async function previewPlannedRemoval(
  context: ServiceContext,
  removed: PlannedRemoval,
): Promise<SettingsPreview> {
  requireRole(context, "owner");
  const known = anyList(removed.list).rowsOf(await loadTeam(context));
  const entry = entryThatGoes(known, removed);
  const column = `${removed.list}Id` as const;
  const cards = await countCardsWith(database(), context.teamId, column, removed.id);
  checkReplacement(removed, known, entry, cards);
  return previewSettings(context, { removed });
}

async function planRemoval(
  context: ServiceContext,
  list: MergeableList,
  id: number,
  replacement: string | undefined,
): Promise<PlannedRemoval> {
  const rows = anyList(list).rowsOf(await loadTeam(context));
  if (!rows.some((one) => one.id === id)) throw entryGone();
  if (replacement === undefined || replacement === "none") {
    return { list, id, replacement: replacement === undefined ? null : "none" };
  }
  const other = rows.find((one) => nameKey(one.name) === nameKey(replacement));
  if (!other) {
    const names = rows.map((one) => one.name).join(", ");
    const message = `There is no ${list} "${replacement}". There are: ${names}.`;
    throw invalidFields([{ field: "replacement", code: `unknown-${list}`, message }]);
  }
  return { list, id, replacement: other.id };
}
