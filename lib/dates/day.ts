/** A calendar day as text, `YYYY-MM-DD`: the form days have in the database, in URLs and in files. */
export type IsoDay = string;

/** A calendar day as whole days since 1970-01-01: the form days have in computations. */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;
const isoDayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The first and last day that the four-digit form can write. */
const firstDay = Date.parse("0000-01-01T00:00:00Z") / millisecondsPerDay;
const lastDay = Date.parse("9999-12-31T00:00:00Z") / millisecondsPerDay;

function parse(text: string): DayNumber | null {
  if (!isoDayPattern.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay;
  // Date.parse lets 30 February roll over into March, so the text has to survive the round trip.
  return Number.isInteger(day) && toIsoDay(day) === text ? day : null;
}

/** The day number of a calendar day. Throws a RangeError on text that is not an existing day. */
export function toDayNumber(iso: IsoDay): DayNumber {
  const day = parse(iso);
  if (day === null) throw new RangeError(`Not a calendar day: ${JSON.stringify(iso)}`);
  return day;
}

/** The calendar day of a day number. Throws a RangeError outside the years 0000 to 9999. */
export function toIsoDay(day: DayNumber): IsoDay {
  if (!Number.isInteger(day) || day < firstDay || day > lastDay) {
    throw new RangeError(`Not a day number: ${day}`);
  }
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Whether the text is an existing calendar day written `YYYY-MM-DD`. */
export function isIsoDay(text: string): text is IsoDay {
  return parse(text) !== null;
}

/** The ISO weekday of a day: 1 Monday … 7 Sunday. */
export function isoWeekday(day: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The same day of the month some months earlier; in a month that is too short its last day.
 * 31 March less one month is 28 February.
 */
export function monthsBefore(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * millisecondsPerDay);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() - months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / millisecondsPerDay;
}
