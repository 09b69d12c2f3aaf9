import "server-only";
import type { HistoryFilter } from "@/lib/cards/history/history-filter";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import { requireRole } from "@/lib/cards/people/actor";
import { loadHistory } from "@/lib/services/history/load-history";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxShown = 50;

/** The latest of a team's history that a page shows of its own: what of it, by a filter. */
export async function loadPartHistory(
  context: ServiceContext,
  filter: HistoryFilter,
): Promise<SettingsEntry[]> {
  requireRole(context, "viewer");
  const { changes } = await loadHistory(context, filter, { limit: maxShown });
  return changes.map(({ revision, how, lines }) => ({
    ...{ revision, how },
    sentences: lines.flatMap(({ sentences }) => sentences),
  }));
}
