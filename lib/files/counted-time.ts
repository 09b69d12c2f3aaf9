import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import { isoDayOf } from "@/lib/files/written-day";

/** The ways to write a day as a plain number, which only a column of dates is ever read as. */
export type CountedTime = "spreadsheet-serial" | "unix-time" | "unix-microseconds" | "yyyymmdd";

/** Day 25,569 of a spreadsheet is 1 January 1970, day 73,415 the end of 2100. */
const serialOf1970 = 25_569;
const serialOf2101 = 73_416;

/** Programs write a whole number with ".0" behind it where a column has blank cells. */
const wholeNumber = /^(\d+)(?:\.0*)?$/;

const compactDay = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$/;

/** Whether a plain number can be a day as a spreadsheet counts it, an instant as Unix does, or 20090430. */
export function readCountedTime(text: string): CountedTime | null {
  if (compactDay.test(text)) return dayOfCompact(text) === null ? null : "yyyymmdd";
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const serial = Number.parseInt(text, 10);
    return serial >= serialOf1970 && serial < serialOf2101 ? "spreadsheet-serial" : null;
  }
  const [, digits] = wholeNumber.exec(text) ?? [];
  if (digits === undefined) return null;
  if (/^(?:\d{9,10}|\d{12,13})$/.test(digits)) return "unix-time";
  return /^\d{15,16}$/.test(digits) ? "unix-microseconds" : null;
}

/** The day that a spreadsheet's number means; its fraction is the time of day. */
export function dayOfSerial(text: string): IsoDay | null {
  if (readCountedTime(text) !== "spreadsheet-serial") return null;
  return toIsoDay(Number.parseInt(text, 10) - serialOf1970);
}

/** The day that eight digits such as 20090430 mean. */
export function dayOfCompact(text: string): IsoDay | null {
  const [, year, month, day] = compactDay.exec(text) ?? [];
  return year === undefined ? null : isoDayOf(Number(year), Number(month), Number(day));
}

/** Milliseconds since 1970 of a count of seconds or milliseconds; null where it is neither. */
export function instantOfUnixTime(text: string): number | null {
  if (readCountedTime(text) !== "unix-time") return null;
  const count = Number(text);
  return count * (count >= 1e11 ? 1 : 1_000);
}

/** Milliseconds since 1970 of a count of microseconds; null where it is none. */
export function instantOfMicroseconds(text: string): number | null {
  return readCountedTime(text) === "unix-microseconds" ? Number(text) / 1_000 : null;
}
