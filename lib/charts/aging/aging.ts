import type { OpenCardView } from "@/lib/cards/progress/open-card";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { AgeCurve } from "@/lib/metrics/age-curve";

/** A type, size or stream: its name (null for unsized or no stream) and what its record says. */
export type AgedGroup = AgeCurve & { name: string | null; inProgress: number };

/** Cards in progress by age, beside the record of their groups. */
export type Aging = {
  by: "type" | "size" | "stream";
  asOf: IsoDay;
  dayCount: DayCount;
  groups: AgedGroup[];
  cards: OpenCardView[];
};
