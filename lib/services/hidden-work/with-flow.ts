import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type Flow, loadFlow } from "@/lib/services/hidden-work/load-flow";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** Figures of a filter's cards, worked out once for each revision and day. */
export async function withFlow<T>(
  context: ServiceContext,
  what: string,
  filter: CardFilter,
  workOut: (flow: Flow) => T | Promise<T>,
): Promise<T> {
  const team = await loadTeam(context);
  const key = `${what}:${team.today}:${JSON.stringify(filter)}`;
  return rememberForRevision(team, key, async () =>
    workOut(await loadFlow({ ...context, team }, filter)),
  );
}
