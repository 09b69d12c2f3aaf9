import "server-only";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { Flow } from "@/lib/services/hidden-work/load-flow";

/** What figures of a period say about themselves; without days where nothing ever happened. */
export type PeriodHead = {
  from: IsoDay | null;
  to: IsoDay | null;
  dayCount: DayCount;
  asOf: IsoDay;
};

/** The days that figures of hidden work are of, and how they are counted. */
export function headOf({ period, team, asOf }: Flow): PeriodHead {
  return {
    from: period && toIsoDay(period.from),
    to: period && toIsoDay(period.to),
    dayCount: team.dayCount,
    asOf: toIsoDay(asOf),
  };
}
