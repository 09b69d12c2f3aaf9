import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireRole } from "@/lib/cards/people/actor";
import { invalidFields } from "@/lib/cards/problem";
import type { Source } from "@/lib/db/write-team";
import { type MergeableList, removeFromList } from "@/lib/services/settings/remove-from-list";
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
  const rows = anyList(list).rowsOf(await loadTeam(context));
  if (!rows.some((one) => one.id === id)) throw entryGone();
  if (replacement === undefined || replacement === "none") {
    await removeFromList(context, list, id, replacement ?? null, version);
    return;
  }
  const other = rows.find((one) => nameKey(one.name) === nameKey(replacement));
  if (!other) {
    const names = rows.map((one) => one.name).join(", ");
    const message = `There is no ${list} "${replacement}". There are: ${names}.`;
    throw invalidFields([{ field: "replacement", code: `unknown-${list}`, message }]);
  }
  await removeFromList(context, list, id, other.id, version);
}
