import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type BucketSize, bucketAround } from "@/lib/dates/buckets";
import { type DayNumber, type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { findInProgressDeltas, findMixReleases } from "@/lib/db/work-mix-days";
import { type WorkMix, workMix } from "@/lib/metrics/work-mix";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type LoadedWorkMix = Omit<WorkMix, "total"> & {
  bucket: BucketSize;
  dayCount: DayCount;
  asOf: IsoDay;
  /** Null where nothing happened and the query leaves an end of the range open */
  total: WorkMix["total"] | null;
};

/**
 * How released cards and days in progress divide over kinds and types of work by week or month.
 * Without `from` and `to` the range is all weeks or months in which anything happened.
 * Definition: METRICS section 7.
 */
export async function loadWorkMix(
  context: ServiceContext,
  bucket: BucketSize,
  filter: CardFilter,
): Promise<LoadedWorkMix> {
  const team = await loadTeam(context);
  const key = `work-mix:${bucket}:${team.today}:${JSON.stringify(filter)}`;
  return rememberForRevision(team, key, () => workOutMix(team, bucket, filter));
}

/** The same for a team as it is given, such as one with other settings; nothing of it is kept. */
export async function workOutMix(
  team: LoadedTeam,
  bucket: BucketSize,
  filter: CardFilter,
): Promise<LoadedWorkMix> {
  const { scope, asOf } = await resolveFilter(team, filter);
  const [allDeltas, allReleases] = await Promise.all([
    findInProgressDeltas(team.id, scope, asOf),
    findMixReleases(team.id, scope, asOf),
  ]);
  // A type that an import brought after the team was read belongs to the next revision.
  const known = new Set(team.types.map(({ id }) => id));
  const deltas = allDeltas.filter(({ typeId }) => known.has(typeId));
  const releases = allReleases.filter(({ typeId }) => known.has(typeId));
  const head = { bucket, dayCount: team.dayCount, asOf: toIsoDay(asOf) };
  const range = rangeOf(bucket, filter, [
    ...deltas.map((delta) => (delta.change < 0 ? delta.day - 1 : delta.day)),
    ...releases.map((release) => release.day),
  ]);
  if (range === null) return { ...head, buckets: [], total: null };
  const mix = workMix({
    deltas: deltas.map((delta) => ({ ...delta, typeId: String(delta.typeId) })),
    releases: releases.map((release) => ({ ...release, typeId: String(release.typeId) })),
    types: team.types.map(({ id, name, kind }) => ({ id: String(id), name, kind })),
    calendar: team.calendar,
    ...range,
    bucket,
  });
  return { ...head, ...mix };
}

/** The days asked for; where open, whole buckets around the first and last day that has anything. */
function rangeOf(
  bucket: BucketSize,
  filter: CardFilter,
  days: DayNumber[],
): { from: DayNumber; to: DayNumber } | null {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const happened = first <= last;
  const from = filter.from
    ? toDayNumber(filter.from)
    : happened && bucketAround(first, bucket).from;
  const to = filter.to ? toDayNumber(filter.to) : happened && bucketAround(last, bucket).to;
  return from === false || to === false || to < from ? null : { from, to };
}
