import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { dayInZone } from "@/lib/dates/day-in-zone";
import {
  dayOfCompact,
  dayOfSerial,
  instantOfMicroseconds,
  instantOfUnixTime,
} from "@/lib/files/counted-time";
import { isoDayOf, readWrittenDay, type WrittenDay } from "@/lib/files/written-day";

/**
 * How a column writes its days. Each accepts / . and - between the parts, one-digit parts and a
 * time of day behind them; `iso-instant` is the one that carries an offset from UTC, however it is
 * written. The last four are plain numbers: days as spreadsheets count them, seconds or
 * milliseconds since 1970, microseconds since 1970, and days without anything between the parts.
 */
export const dateFormats = [
  "yyyy-mm-dd",
  "dd/mm/yyyy",
  "mm/dd/yyyy",
  "dd-mmm-yyyy",
  "mmm-dd-yyyy",
  "iso-instant",
  "spreadsheet-serial",
  "unix-time",
  "unix-microseconds",
  "yyyymmdd",
] as const;

export type DateFormat = (typeof dateFormats)[number];

const millisecondsPerHour = 3_600_000;
const maxRemembered = 50_000;

/** The day a cell means; null where the cell does not follow the format or names no real day from 1970 to 2100. */
export function parseDay(text: string, format: DateFormat, timeZone: string): IsoDay | null {
  return createDayReader(format, timeZone)(text);
}

/** parseDay for a whole column: what was worked out for one cell serves the next. */
export function createDayReader(
  format: DateFormat,
  timeZone: string,
): (text: string) => IsoDay | null {
  const seen = new Map<string, IsoDay | null>();
  const dayOfInstant = createInstantReader(timeZone);
  const dayFrom = (text: string): IsoDay | null => {
    if (format === "spreadsheet-serial") return dayOfSerial(text);
    if (format === "yyyymmdd") return dayOfCompact(text);
    if (format === "unix-time" || format === "unix-microseconds") {
      const read = format === "unix-time" ? instantOfUnixTime : instantOfMicroseconds;
      const instant = read(text);
      return instant === null ? null : dayOfInstant(instant);
    }
    const written = readWrittenDay(text);
    return written === null ? null : dayAs(format, written, dayOfInstant);
  };
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const day = dayFrom(text.trim());
    // Days come back again and again, times of day hardly ever.
    if (text.length <= 12 && seen.size < maxRemembered) seen.set(text, day);
    return day;
  };
}

/** How early a cell's moment is, in milliseconds, to put cells of one column in order; 0 where it is none. */
export function createMomentReader(format: DateFormat, timeZone: string): (text: string) => number {
  const dayOf = createDayReader(format, timeZone);
  return (text) => {
    if (format === "unix-time") return instantOfUnixTime(text.trim()) ?? 0;
    if (format === "unix-microseconds") return instantOfMicroseconds(text.trim()) ?? 0;
    const written = readWrittenDay(text.trim());
    if (written?.shape === "instant") return written.milliseconds;
    const day = dayOf(text);
    const [, hour = "0", minute = "0", second = "0", half] =
      /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m)?/i.exec(text) ?? [];
    const hours =
      half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
    const time = (hours * 60 + Number(minute)) * 60 + Number(second);
    return day === null ? 0 : toDayNumber(day) * 86_400_000 + time * 1_000;
  };
}

function dayAs(
  format: DateFormat,
  written: WrittenDay,
  dayOfInstant: (milliseconds: number) => IsoDay | null,
): IsoDay | null {
  switch (written.shape) {
    case "numeric":
      if (format === "dd/mm/yyyy") return isoDayOf(written.year, written.second, written.first);
      if (format === "mm/dd/yyyy") return isoDayOf(written.year, written.first, written.second);
      return null;
    case "instant":
      return format === "iso-instant" ? dayOfInstant(written.milliseconds) : null;
    case "year-first":
      if (format !== "yyyy-mm-dd" && format !== "iso-instant") return null;
      break;
    case "day-name":
      if (format !== "dd-mmm-yyyy") return null;
      break;
    case "name-day":
      if (format !== "mmm-dd-yyyy") return null;
      break;
  }
  return isoDayOf(written.year, written.month, written.day);
}

/** Days of instants in one zone. Asking the zone is slow, so each full hour is asked once. */
function createInstantReader(timeZone: string): (milliseconds: number) => IsoDay | null {
  const dayAtHour = new Map<number, IsoDay>();
  const atHour = (hour: number): IsoDay => {
    const known = dayAtHour.get(hour);
    if (known !== undefined) return known;
    const day = dayInZone(new Date(hour * millisecondsPerHour), timeZone);
    dayAtHour.set(hour, day);
    return day;
  };
  return (milliseconds) => {
    const hour = Math.floor(milliseconds / millisecondsPerHour);
    const before = atHour(hour);
    const day = before === atHour(hour + 1) ? before : dayInZone(new Date(milliseconds), timeZone);
    const year = Number(day.slice(0, 4));
    return year < 1970 || year > 2100 ? null : day;
  };
}

const formatsByPattern = new Map<string, DateFormat>([
  ["d/m/y", "dd/mm/yyyy"],
  ["m/d/y", "mm/dd/yyyy"],
  ["y/m/d", "yyyy-mm-dd"],
  ["d/mmm/y", "dd-mmm-yyyy"],
  ["mmm/d/y", "mmm-dd-yyyy"],
  ["iso", "iso-instant"],
  ["iso/instant", "iso-instant"],
  ["iso/8601", "iso-instant"],
]);

/** The format that a person or a program means by a name such as "DD.MM.YYYY"; null for an unknown one. */
export function parseDateFormatName(name: string): DateFormat | null {
  const own = dateFormats.find((format) => format === name.trim().toLowerCase());
  if (own !== undefined) return own;
  const pattern = name
    .trim()
    .toLowerCase()
    .replace(/(?:t|,?\s+)h{1,2}[:.]m.*$/, "")
    .replace(/[^a-z0-9]+/g, "/")
    .replace(/d+/g, "d")
    .replace(/y+/g, "y")
    .replace(/m+/g, (run) => (run.length < 3 ? "m" : "mmm"));
  return formatsByPattern.get(pattern) ?? null;
}
