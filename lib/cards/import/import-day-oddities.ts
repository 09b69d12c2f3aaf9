import type { DateField } from "@/lib/cards/import/import-fields";
import type { ImportWarningCode } from "@/lib/cards/import/import-plan";
import type { IsoDay } from "@/lib/dates/day";

export type ImportDays = Record<DateField, IsoDay | null>;

export type DayOddity = {
  field: DateField;
  code: Extract<
    ImportWarningCode,
    | "prioritised-after-committed"
    | "prioritised-after-released"
    | "prioritised-in-future"
    | "released-without-commit"
  >;
};

/** What is odd about the days of one card but happens in real records. Definition: METRICS section 2. */
export function findDayOddities(days: ImportDays, today: IsoDay): DayOddity[] {
  const { prioritised, committed, released } = days;
  const oddities: DayOddity[] = [];
  if (prioritised !== null && prioritised > today) {
    oddities.push({ field: "prioritised", code: "prioritised-in-future" });
  }
  if (prioritised !== null && released !== null && prioritised > released) {
    oddities.push({ field: "prioritised", code: "prioritised-after-released" });
  } else if (prioritised !== null && committed !== null && prioritised > committed) {
    oddities.push({ field: "prioritised", code: "prioritised-after-committed" });
  }
  if (released !== null && committed === null) {
    oddities.push({ field: "committed", code: "released-without-commit" });
  }
  return oddities;
}
