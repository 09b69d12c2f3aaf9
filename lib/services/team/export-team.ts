import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { readTeamAsJson } from "@/lib/db/export-team";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** The version of the file's form. */
const format = 1;

/**
 * All that Walltime keeps of a team as one JSON document, piece by piece: settings, lists, cards
 * (those in the bin too), spells, quotes, saved views, imports and every change with both its sides.
 * For owners, since it holds costs and who is a member.
 */
export function exportTeam(context: ServiceContext): AsyncGenerator<string> {
  requireRole(context, "owner");
  return pieces(context);
}

async function* pieces(context: ServiceContext): AsyncGenerator<string> {
  const team = await loadTeam(context);
  const at = (context.now ?? new Date()).toISOString();
  yield `{"walltimeTeamExport":${format},"exportedAt":"${at}",\n`;
  yield* readTeamAsJson(team.id);
  yield "}\n";
}
