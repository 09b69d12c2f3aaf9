import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar, type DayCount, type WorkCalendar } from "@/lib/dates/work-calendar";
import type { PastCardRow } from "@/lib/db/past-cards";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { describeSlaRule } from "@/lib/metrics/sla-rule";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

const definitions = [
  "own",
  "calendar-days",
  "working-days",
  "working-days-without-holidays",
  "with-excluded",
  "first-release",
] as const;
type Definition = (typeof definitions)[number];

type DefinitionRow = {
  definition: Definition;
  items: number;
  sla: number | null;
  wholeDays: number | null;
  overPercent: number | null;
};

export type Definitions = {
  dayCount: DayCount;
  asOf: IsoDay;
  ruleText: string;
  rows: DefinitionRow[];
};

/** The same SLA of all cards together by other definitions of a day and of a card. METRICS 1 to 3. */
export async function loadDefinitions(
  context: ServiceContext,
  filter: CardFilter,
): Promise<Definitions> {
  const team = await loadTeam(context);
  const key = `definitions:${team.today}:${JSON.stringify(filter)}`;
  return rememberForRevision(team, key, async () => {
    const { rule, asOf, cards, excluded, isInPeriod } = await loadPastCards(team, filter);
    const holidays = team.holidays.map(({ day }) => day);
    const calendarOf = (dayCount: DayCount, off: IsoDay[]) =>
      createWorkCalendar({ dayCount, workingWeek: team.workingWeek, holidays: off });
    const rowOf = (
      definition: Definition,
      calendar: WorkCalendar,
      counted: readonly PastCardRow[],
      isFirst = false,
    ): DefinitionRow => {
      const days = counted.flatMap(({ committed, released, firstReleased }) => {
        const end = isFirst ? (firstReleased ?? released) : released;
        return end !== null && isInPeriod(end) ? [calendar.cardDays(committed, end)] : [];
      });
      const { items, sla, wholeDays, overPercent } = slaFigures(histogramOf(days), rule);
      return { definition, items, sla, wholeDays, overPercent };
    };
    const own = team.calendar;
    return {
      dayCount: team.dayCount,
      asOf: toIsoDay(asOf),
      ruleText: describeSlaRule(rule),
      rows: [
        rowOf("own", own, cards),
        team.dayCount === "calendar"
          ? rowOf("working-days", calendarOf("working", holidays), cards)
          : rowOf("calendar-days", calendarOf("calendar", []), cards),
        rowOf("working-days-without-holidays", calendarOf("working", []), cards),
        rowOf("with-excluded", own, [...cards, ...excluded]),
        rowOf("first-release", own, cards, true),
      ],
    };
  });
}
