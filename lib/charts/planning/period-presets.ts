import { type IsoDay, isIsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

export type PeriodPreset = { label: string; from: IsoDay | undefined; to: IsoDay | undefined };

/** The day `months` calendar months earlier; the last of the month where it has no such date. */
function monthsBefore(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const whole = year * 12 + (month - 1) - months;
  const head = `${String(Math.floor(whole / 12)).padStart(4, "0")}-${String((whole % 12) + 1).padStart(2, "0")}`;
  const fitting = [date, 30, 29, 28].find(
    (one) => one <= date && isIsoDay(`${head}-${String(one).padStart(2, "0")}`),
  );
  return `${head}-${String(fitting ?? 28).padStart(2, "0")}`;
}

/** The calendar quarter before the one that holds the day. */
function quarterBefore(day: IsoDay): { from: IsoDay; to: IsoDay } {
  const [, month = 1] = day.split("-").map(Number);
  const first = monthsBefore(`${day.slice(0, 8)}01`, (month - 1) % 3);
  return { from: monthsBefore(first, 3), to: toIsoDay(toDayNumber(first) - 1) };
}

/**
 * The periods a reader picks most: the last months up to `until`, the last whole quarter, and
 * everything. `until` is today, or the last release of a team that has not released for longer; then
 * the periods end there.
 */
export function periodPresets(until: IsoDay, today: IsoDay): PeriodPreset[] {
  const to = until < today ? until : undefined;
  return [
    ...[3, 6, 12].map((months) => ({
      label: `${months} months`,
      from: toIsoDay(toDayNumber(monthsBefore(until, months)) + 1),
      to,
    })),
    { label: "Last quarter", ...quarterBefore(until) },
    { label: "Everything", from: undefined, to: undefined },
  ];
}

/** Where the presets end: today, or the last release when that is more than a month ago. */
export function presetEnd(lastRelease: IsoDay | null, today: IsoDay): IsoDay {
  if (lastRelease === null) return today;
  return lastRelease < monthsBefore(today, 1) ? lastRelease : today;
}
