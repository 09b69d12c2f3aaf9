import { groupName, type SlaGroup } from "@/lib/charts/sla/sla-group";
import { formatNumber } from "@/lib/format/format-number";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

export type Before = Pick<SlaFigures, "items" | "wholeDays" | "overPercent">;

/** What each group of the present period was in the period before; absent where it had no card. */
export function groupsBefore(groups: readonly SlaGroup[]): Map<string, Before> {
  return new Map(
    groups.map((group) => {
      const { items, wholeDays, overPercent } = group;
      return [groupName(group), { items, wholeDays, overPercent }];
    }),
  );
}

/** How a whole number of days has changed, with its sign: `+2`, `−3`, `±0`. */
export function changeOfDays(now: number | null, before: number | null): string {
  if (now === null || before === null) return formatNumber(null);
  if (now === before) return "±0";
  return now > before ? `+${formatNumber(now - before)}` : `−${formatNumber(before - now)}`;
}
