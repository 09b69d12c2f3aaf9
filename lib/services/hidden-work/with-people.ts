import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type Kind, kinds } from "@/lib/cards/kinds";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { findInProgressDeltas } from "@/lib/db/work-mix-days";
import { type PeopleDays, peopleDays } from "@/lib/metrics/hidden-work/people-days";
import type { WorkMixBucket, WorkShare } from "@/lib/metrics/work-mix";
import { listHeadCounts } from "@/lib/services/hidden-work/edit-head-counts";
import type { LoadedWorkMix } from "@/lib/services/planning/load-work-mix";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * The work mix with the people-days of every kind and type; null where no head count is known. All
 * cards of the team share its people, whichever of them the filter shows. METRICS section 7.
 */
export async function withPeople(
  context: ServiceContext & { team: LoadedTeam },
  mix: LoadedWorkMix,
  filter: CardFilter,
): Promise<LoadedWorkMix & { peopleFrom: IsoDay | null }> {
  const { team } = context;
  const headCounts = await listHeadCounts(context);
  const { total } = mix;
  const first = headCounts[0]?.from;
  if (total === null || first === undefined || first > total.to) {
    const none = withAmounts(team, null);
    return {
      ...mix,
      buckets: mix.buckets.map(none),
      total: total && none(total),
      peopleFrom: null,
    };
  }
  const { scope, asOf } = await resolveFilter(team, filter);
  const [all, shown] = await Promise.all([
    findInProgressDeltas(team.id, {}, asOf),
    findInProgressDeltas(team.id, scope, asOf),
  ]);
  const found = peopleDays({
    ...{ all, shown, headCounts },
    kindOf: new Map(team.types.map(({ id, kind }) => [id, kind])),
    calendar: team.calendar,
    buckets: mix.buckets.map(({ from, to }) => ({ from: toDayNumber(from), to: toDayNumber(to) })),
  });
  return {
    ...mix,
    buckets: mix.buckets.map((one, place) => withAmounts(team, found.buckets[place] ?? null)(one)),
    total: withAmounts(team, found.total)(total),
    peopleFrom: toIsoDay(Math.max(toDayNumber(first), toDayNumber(total.from))),
  };
}

function withAmounts(team: LoadedTeam, amounts: PeopleDays | null) {
  const all = amounts && [...amounts.values()].reduce((sum, one) => sum + one, 0);
  const share = (one: WorkShare | undefined, days: number | null): WorkShare => ({
    ...(one ?? { items: 0, days: 0, itemsShare: null, daysShare: null }),
    peopleDays: days,
    peopleShare: days === null || !all ? null : days / all,
  });
  const ofTypes = (types: readonly { id: number }[]) =>
    amounts && types.reduce((sum, { id }) => sum + (amounts.get(id) ?? 0), 0);
  return (bucket: WorkMixBucket): WorkMixBucket => ({
    ...bucket,
    byKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        share(bucket.byKind[kind], ofTypes(team.types.filter((type) => type.kind === kind))),
      ]),
    ) as Record<Kind, WorkShare>,
    byType: Object.fromEntries(
      Object.entries(bucket.byType).map(([name, one]) => [
        name,
        share(one, ofTypes(team.types.filter((type) => type.name === name))),
      ]),
    ),
  });
}
