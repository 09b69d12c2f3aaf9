import { isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";

type Row = [title: string, type: string, size: string, committed: string, released: string];

/** The day that lies so many working days (Monday to Friday) before another. */
function workingDaysBefore(day: string, days: number): string {
  let at = toDayNumber(day);
  for (let left = days; left > 0; ) {
    at -= 1;
    if (isoWeekday(at) < 6) left -= 1;
  }
  return toIsoDay(at);
}

/**
 * A team's cards on a day: enough released ones for quotes, and one in progress of each outlook, at
 * the numbers after 52. Small features took 1 to 8 days (SLA 6); large support 1, or rarely 100.
 */
export function morningCards(today: string): string {
  const rows: Row[] = [];
  const days = (count: number) => workingDaysBefore("2025-06-27", count - 1);
  for (let index = 0; index < 40; index += 1) {
    rows.push([`Done ${index + 1}`, "Feature", "S", days((index % 8) + 1), "2025-06-27"]);
  }
  for (let index = 0; index < 12; index += 1) {
    rows.push([`Helped ${index + 1}`, "Support", "L", days(index < 10 ? 1 : 100), "2025-06-27"]);
  }
  rows.push(
    ["Long over", "Feature", "S", workingDaysBefore(today, 30), ""],
    ["Half way there", "Feature", "S", workingDaysBefore(today, 4), ""],
    ["Only just begun", "Feature", "S", today, ""],
    ["Older than its kind", "Support", "L", workingDaysBefore(today, 20), ""],
    ["From before all records", "Bug", "M", "2024-01-02", ""],
  );
  return ["Title,Type,Size,Committed,Released", ...rows.map((row) => row.join(","))].join("\n");
}
