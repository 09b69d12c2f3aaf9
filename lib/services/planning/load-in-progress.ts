import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { InProgressCard } from "@/lib/cards/progress/in-progress-card";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { type CardInProgress, findCardsInProgress } from "@/lib/db/cards-in-progress";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * The cards that were in progress within the filter's period, those with most days in it first.
 * Their days add up to the work mix of the same period. Definition: METRICS section 7.
 */
export async function loadInProgress(
  context: ServiceContext,
  filter: CardFilter,
): Promise<InProgressCard[]> {
  const team = await loadTeam(context);
  const { scope, asOf } = await resolveFilter(team, filter);
  const period = { from: scope.from ?? 0, to: Math.min(scope.to ?? asOf, asOf) };
  const rows = await findCardsInProgress(team.id, scope, period, asOf);
  return rows
    .flatMap((row) => {
      const type = team.types.find((one) => one.id === row.typeId);
      if (!type) return [];
      const size = team.sizes.find((one) => one.id === row.sizeId)?.name ?? null;
      return [
        {
          number: row.number,
          title: row.title,
          type: type.name,
          kind: type.kind,
          size,
          committed: row.committed,
          ended: row.released ?? row.cancelled,
          days: daysWithin(row, period, asOf, team.calendar),
        },
      ];
    })
    .sort((a, b) => b.days - a.days || a.number - b.number);
}

function daysWithin(
  row: CardInProgress,
  period: { from: DayNumber; to: DayNumber },
  asOf: DayNumber,
  calendar: Pick<WorkCalendar, "plainCount">,
): number {
  const ended = row.released ?? row.cancelled;
  const last = ended === null ? asOf : Math.min(asOf, toDayNumber(ended));
  const within = (from: DayNumber, to: DayNumber) =>
    calendar.plainCount(Math.max(from, period.from), Math.min(to, period.to));
  const paused = row.pauses.reduce(
    (days, pause) =>
      days + within(toDayNumber(pause.from) + 1, Math.min(last, toDayNumber(pause.to) - 1)),
    0,
  );
  return within(toDayNumber(row.committed), last) - paused;
}
