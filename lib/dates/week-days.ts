import { dateWays } from "@/lib/dates/date-ways";

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The days of a week in the order that whoever looks prefers, with their names. */
export function weekdayNames(): { name: string; short: string }[] {
  const first = dateWays().weekStart - 1;
  return [...names.slice(first), ...names.slice(0, first)].map((name) => ({
    name,
    short: name.slice(0, 3),
  }));
}

/** How many days of a week stand before a weekday (1 Monday … 7 Sunday) in that order. */
export function placeInWeek(weekday: number): number {
  return (weekday - dateWays().weekStart + 7) % 7;
}
