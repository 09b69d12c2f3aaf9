import "server-only";
import { invalidFields } from "@/lib/cards/problem";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

/** Refuses a day later than today with a 422 Problem. */
export function refuseLater(on: IsoDay | undefined, today: IsoDay): void {
  if (on === undefined || on <= today) return;
  throw invalidFields([
    {
      field: "on",
      code: "on-in-future",
      message: `The day, ${showDay(on)}, is later than today, ${showDay(today)}.`,
    },
  ]);
}
