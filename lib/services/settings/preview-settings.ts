import "server-only";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { findReleaseDays, type ReleaseDays } from "@/lib/db/release-days";
import { type Histogram, mergeHistograms } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import type { CalendarChange } from "@/lib/services/settings/change-calendar";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** How the SLA of each type would move with other settings. Writes nothing. */
export async function previewSettings(
  context: ServiceContext,
  change: CalendarChange,
): Promise<SettingsPreview> {
  const team = await loadTeam(context);
  const days = await findReleaseDays(team.id);
  const calendar = createWorkCalendar({
    dayCount: change.dayCount ?? team.dayCount,
    workingWeek: change.workingWeek ?? team.workingWeek,
    holidays: (change.holidays ?? team.holidays).map((holiday) => holiday.day),
  });
  const before = team.rule;
  const after = change.rule ?? team.rule;

  const groups = [
    ...team.types.map((type) => ({
      name: type.name,
      rows: days.filter((row) => row.typeId === type.id),
    })),
    { name: "All", rows: days },
  ];
  return {
    rows: groups.flatMap(({ name, rows }) => {
      const now = slaFigures(histogram(rows, team.calendar.cardDays), before);
      const then = slaFigures(histogram(rows, calendar.cardDays), after);
      return now.items === 0 ? [] : [{ name, items: now.items, now, then }];
    }),
    today: {
      now: team.today,
      wouldBe: dayInZone(context.now ?? new Date(), change.timeZone ?? team.timeZone),
    },
    cardsChanged: days
      .filter(
        ({ committed, released }) =>
          calendar.cardDays(committed, released) !== team.calendar.cardDays(committed, released),
      )
      .reduce((sum, row) => sum + row.count, 0),
  };
}

function histogram(
  rows: ReleaseDays[],
  cardDays: (committed: number, released: number) => number,
): Histogram {
  return mergeHistograms(
    rows.map(({ committed, released, count }) => [cardDays(committed, released), count] as const),
  );
}
