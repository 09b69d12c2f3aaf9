import type { IsoDay } from "@/lib/dates/day";
import { monthFromName } from "@/lib/files/month-names";
import { plainDate } from "@/lib/files/plain-date";

/** What the text of one cell says about a day, before it is known which of two readings is meant. */
export type WrittenDay =
  | { shape: "year-first"; year: number; month: number; day: number }
  | { shape: "instant"; milliseconds: number }
  | { shape: "numeric"; first: number; second: number; year: number; separator: string }
  | { shape: "day-name"; day: number; month: number; year: number }
  | { shape: "name-day"; day: number; month: number; year: number };

const half = String.raw`(?:\s*(a|p|午前|午後|上午|下午|오전|오후)(?:\.?\s?m\b\.?)?)?`;
const time = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?${half}`;
const timeBehind = String.raw`(?:(?:,?\s+|T)${time})?`;
const zone = String.raw`(?:\s*(Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|UTC|GMT)(?:\s*\([^)]*\))?)?`;
const weekday = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;
const ordinal = String.raw`(?:st|nd|rd|th|\.?º|er)?`;
const between = String.raw`[-/.\s]+(?:de\s+)?`;

const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일])${timeBehind}${zone}$`,
  "iu",
);
const yearThenName = new RegExp(
  String.raw`^(\d{4})${between}(\p{L}{3,14})\.?${between}(\d{1,2})${timeBehind}${zone}$`,
  "iu",
);
const numeric = new RegExp(
  String.raw`^(\d{1,2})([-/.])\s*(\d{1,2})\2\s*(\d{4}|\d{2})${timeBehind}$`,
  "iu",
);
const dayThenName = new RegExp(
  String.raw`^${weekday}(\d{1,2})${ordinal}${between}(\p{L}{3,14})\.?,?${between}(\d{4}|\d{2})${timeBehind}${zone}$`,
  "iu",
);
const nameThenDay = new RegExp(
  String.raw`^${weekday}(\p{L}{3,14})\.?[-/.\s]+(\d{1,2})${ordinal},?[-/.\s]+(\d{4}|\d{2})${timeBehind}${zone}$`,
  "iu",
);

/** Longer than any date: the one of JavaScript, with a time zone's full name, has 65 characters. */
const maxLength = 80;

/** Reads the text of a cell as far as it goes without choosing an order of day and month; null where it is no date. */
export function readWrittenDay(cell: string): WrittenDay | null {
  if (cell.length < 6 || cell.length > maxLength || !/\p{Nd}/u.test(cell)) return null;
  const text = plainDate(cell);
  const plain = /[月월]/u.test(text) && !/[年년]/u.test(text) ? nameMonths(text) : text;
  return readYearFirst(plain) ?? readNumeric(plain) ?? readNamed(plain);
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A month that is written by its number ("12/1月/26") under its name; not that of 2026年1月12日. */
function nameMonths(text: string): string {
  return text.replace(
    /(?<=[-/.\s])(1[0-2]|0?[1-9])\s?[月월](?=[-/.\s])/u,
    (_, month: string) => monthNames[Number(month) - 1] ?? "",
  );
}

function readYearFirst(text: string): WrittenDay | null {
  const match = yearFirst.exec(text);
  if (match !== null) {
    const date = {
      year: Number(match[1]),
      month: Number(match[3] ?? match[5]),
      day: Number(match[4] ?? match[6]),
    };
    return withTime("year-first", date, match, 7);
  }
  const named = yearThenName.exec(text);
  const month = named === null ? null : monthFromName(named[2] ?? "");
  if (named === null || month === null) return null;
  return withTime("year-first", { year: Number(named[1]), month, day: Number(named[3]) }, named, 4);
}

function readNumeric(text: string): WrittenDay | null {
  const match = numeric.exec(text);
  if (match === null || !isTimeOfDay(match, 5)) return null;
  const [, first, separator = "", second, year = ""] = match;
  // 09-04-30 may be 2009, so two digits stand for a year only where no ISO date looks like it.
  if (separator === "-" && year.length === 2) return null;
  return {
    shape: "numeric",
    first: Number(first),
    second: Number(second),
    year: fullYear(year),
    separator,
  };
}

function readNamed(text: string): WrittenDay | null {
  const dayFirst = dayThenName.exec(text);
  const match = dayFirst ?? nameThenDay.exec(text);
  if (match === null) return null;
  const [, first = "", second = "", year = ""] = match;
  const month = monthFromName(dayFirst ? second : first);
  if (month === null) return null;
  const date = { year: fullYear(year), month, day: Number(dayFirst ? first : second) };
  return withTime(dayFirst ? "day-name" : "name-day", date, match, 4);
}

type Calendar = { year: number; month: number; day: number };

/** A date with the groups behind it from `at` on: hour, minute, second, half of the day, offset. */
function withTime(
  shape: "year-first" | "day-name" | "name-day",
  date: Calendar,
  match: RegExpExecArray,
  at: number,
): WrittenDay | null {
  if (!isTimeOfDay(match, at)) return null;
  const offset = match[at + 4];
  if (offset === undefined) return { shape, ...date };
  const { year, month, day } = date;
  if (match[at] === undefined || isoDayOf(year, month, day) === null) return null;
  const minutes = offsetMinutes(offset);
  if (minutes === null) return null;
  const [hour, minute, second] = [
    hourOf(match, at),
    Number(match[at + 1]),
    Number(match[at + 2] ?? 0),
  ];
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute - minutes, second);
  return { shape: "instant", milliseconds };
}

/** Two digits mean 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

/** Whether the groups from `at` on (hour, minute, second, half of the day) are a time, or absent. */
function isTimeOfDay(match: RegExpExecArray, at: number): boolean {
  const [hour, minute, second, halfOfDay] = [
    match[at],
    match[at + 1],
    match[at + 2],
    match[at + 3],
  ];
  if (hour === undefined) return true;
  const hours = Number(hour);
  const rightHour = halfOfDay === undefined ? hours < 24 : hours <= 12;
  return rightHour && Number(minute) < 60 && Number(second ?? 0) <= 60;
}

function hourOf(match: RegExpExecArray, at: number): number {
  const hour = Number(match[at]);
  const halfOfDay = match[at + 3]?.toLowerCase();
  if (halfOfDay === undefined) return hour;
  return (hour % 12) + (/^(?:p|午後|下午|오후)$/.test(halfOfDay) ? 12 : 0);
}

function offsetMinutes(text: string): number | null {
  const offset = text.replace(/^(?:UTC|GMT|Z)/i, "");
  if (offset === "") return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(":", ""))];
  if (hours > 18 || minutes > 59) return null;
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day as text; null where no such day exists or it lies outside 1970 to 2100. */
export function isoDayOf(year: number, month: number, day: number): IsoDay | null {
  if (year < 1970 || year > 2100 || day < 1) return null;
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (monthLengths[month - 1] ?? 0) + (leapDay ? 1 : 0)) return null;
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}
