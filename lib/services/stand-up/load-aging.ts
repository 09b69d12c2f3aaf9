import "server-only";
import type { AgedGroup, Aging } from "@/lib/charts/aging/aging";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { ageCurve } from "@/lib/metrics/age-curve";
import { histogramOf, mergeHistograms } from "@/lib/metrics/histogram";
import { findKnownAsOf, type KnownAsOf } from "@/lib/services/cards/find-known-as-of";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export const agingGroupings = ["type", "size", "stream"] as const;
export type AgingGrouping = (typeof agingGroupings)[number];

/**
 * The age of each card in progress at the start of a day beside what released cards of its group
 * took. Groups without a card in progress or released are left out. Definition: METRICS section 5.
 */
export async function loadAging(
  context: ServiceContext,
  by: AgingGrouping,
  asOf?: IsoDay,
): Promise<Aging> {
  const team = await loadTeam(context);
  const opened = await loadOpenCards(context, asOf);
  const key = `aging:${by}:${opened.asOf}:${team.today}`;
  const groups = await rememberForRevision(team, key, async () =>
    groupsOf(team, by, await findKnownAsOf(team, toDayNumber(opened.asOf))),
  );
  return { by, asOf: opened.asOf, dayCount: team.dayCount, groups, cards: opened.cards };
}

const keys = { type: "typeId", size: "sizeId", stream: "streamId" } as const;

function groupsOf(team: LoadedTeam, by: AgingGrouping, known: KnownAsOf): AgedGroup[] {
  const lists = { type: team.types, size: team.sizes, stream: team.streams };
  const none = by === "type" ? [] : [{ id: null, name: null }];
  return [...lists[by], ...none]
    .map(({ id, name }) => {
      const isIn = (row: Record<(typeof keys)[AgingGrouping], number | null>) =>
        row[keys[by]] === id;
      const { released, censored } = known.observations;
      const events = mergeHistograms(
        released.filter(isIn).map((row) => [row.cycleDays, row.count] as const),
      );
      const open = histogramOf(censored.filter(isIn).map((row) => row.days));
      const inProgress = known.open.cards.filter(isIn).length;
      return { name, inProgress, ...ageCurve(events, open, team.rule) };
    })
    .filter((group) => group.inProgress > 0 || group.released > 0);
}
