import { startField } from "@/lib/cards/fields/card-form";
import type { FormValues } from "@/lib/cards/form-state";
import { mergeForm } from "@/lib/cards/team/form-sides";
import type { DayCount } from "@/lib/dates/work-calendar";

type DaysSettings = {
  timeZone: string;
  dayCount: DayCount;
  workingWeek: readonly number[];
  /** As people write it */
  rule: string;
  /** A line a day */
  holidays: string;
};

/** How a team counts days, and its rule, as their form holds them. */
export function daysFormValues({ workingWeek, ...rest }: DaysSettings): FormValues {
  return { ...rest, weekday: workingWeek.join(",") };
}

/**
 * What the form of days asks for on top of what is stored by now, and the fields that somebody else
 * changed to something else meanwhile. Holidays are lines: those added and removed on either side
 * are, so that they never clash.
 */
export function mergeDays(values: FormValues, stored: FormValues) {
  const field = startField("holidays");
  const start = values[field];
  const now = stored.holidays ?? "";
  if (start === undefined) return mergeForm(values, stored);
  const holidays = mergeLines(linesOf(start), linesOf(values.holidays ?? ""), linesOf(now));
  return mergeForm({ ...values, holidays: holidays.join("\n"), [field]: now }, stored);
}

function mergeLines(start: string[], mine: string[], now: string[]): string[] {
  const removed = new Set(start.filter((line) => !mine.includes(line)));
  const kept = now.filter((line) => !removed.has(line));
  return [...kept, ...mine.filter((line) => !start.includes(line) && !kept.includes(line))];
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
