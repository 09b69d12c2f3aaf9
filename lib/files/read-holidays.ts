import { type DayNumber, type IsoDay, isIsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

export type HolidayLine = { day: IsoDay; name: string };

/** Holidays as people edit them: a line each, the day first. */
export function holidaysAsText(holidays: readonly HolidayLine[]): string {
  return holidays.map(({ day, name }) => `${day} ${name}`.trim()).join("\n");
}

/**
 * Reads lines of a day and a name, separated by a space, comma, semicolon or tab; what cannot be read
 * is answered by its line number.
 */
export function readHolidayLines(text: string): { holidays: HolidayLine[]; wrongLines: number[] } {
  const holidays: HolidayLine[] = [];
  const wrongLines: number[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const match = /^\s*"?(\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})"?(.*)$/s.exec(line);
    const day = dayOf(match?.[1] ?? "");
    const name = (match?.[2] ?? "").trimStart().replace(/^[,;]/, "");
    if (day === null) wrongLines.push(index + 1);
    else holidays.push({ day, name: name.trim().replace(/^"|"$/g, "").trim() });
  }
  return { holidays: inOrder(holidays), wrongLines };
}

type IcsEvent = {
  from?: DayNumber | undefined;
  to?: DayNumber | undefined;
  name?: string;
  rule?: string;
};

/** Days of events that are looked at: hundreds of holidays a year from 1970 on. */
const maxEventDays = 50_000;

/**
 * The whole-day events of an iCalendar file, 50,000 days of them at most; an event of several days gives each of them, one that
 * comes back every year on its date each year from 1970 (no card is older) up to `lastYear`.
 */
export function readIcsHolidays(text: string, lastYear: number): HolidayLine[] {
  const lines = text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const holidays: HolidayLine[] = [];
  let event: IcsEvent | null = null;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") event = {};
    else if (line === "END:VEVENT" && event !== null) {
      if (holidays.length < maxEventDays) holidays.push(...daysOf(event, lastYear));
      event = null;
    } else if (event) {
      const value = line.slice(line.indexOf(":") + 1);
      if (/^DTSTART[;:]/.test(line)) event.from = icsDay(value);
      else if (/^DTEND[;:]/.test(line)) event.to = icsDay(value);
      else if (/^RRULE[;:]/.test(line)) event.rule = value;
      else if (/^SUMMARY[;:]/.test(line)) event.name = value.replace(/\\([,;\\])/g, "$1").trim();
    }
  }
  return inOrder(holidays);
}

function daysOf({ from, to, name = "", rule = "" }: IcsEvent, lastYear: number): HolidayLine[] {
  if (from === undefined) return [];
  // DTEND is the first day that is not in the event any more.
  const length = Math.max(1, Math.min((to ?? from + 1) - from, 367));
  const holidays: HolidayLine[] = [];
  for (const first of yearlyStarts(from, rule, lastYear)) {
    for (let day = first; day < first + length; day += 1)
      holidays.push({ day: toIsoDay(day), name });
  }
  return holidays;
}

/** The first days of an event: one, or with a plain yearly rule the same date of each year. */
function yearlyStarts(from: DayNumber, rule: string, lastYear: number): DayNumber[] {
  if (!/(^|;)FREQ=YEARLY(;|$)/.test(rule) || /BY(DAY|SETPOS|WEEKNO)=|INTERVAL=/.test(rule)) {
    return [from];
  }
  const year = Number(toIsoDay(from).slice(0, 4));
  const date = toIsoDay(from).slice(4);
  const count = Number(/(?:^|;)COUNT=(\d+)/.exec(rule)?.[1] ?? Infinity);
  const until = icsDay(/(?:^|;)UNTIL=(\d{8})/.exec(rule)?.[1] ?? "") ?? Infinity;
  const starts: DayNumber[] = [];
  for (let next = year; next <= Math.max(year, lastYear) && next - year < count; next += 1) {
    const day = `${next}${date}`;
    const start = isIsoDay(day) ? toDayNumber(day) : Infinity;
    if (start >= 0 && start <= until && start !== Infinity) starts.push(start);
  }
  return starts;
}

/** Both lists, by day; on a day in both the second list names it. */
export function joinHolidays(
  one: readonly HolidayLine[],
  other: readonly HolidayLine[],
): HolidayLine[] {
  return inOrder([...one, ...other]);
}

function inOrder(holidays: readonly HolidayLine[]): HolidayLine[] {
  const byDay = new Map(holidays.map((holiday) => [holiday.day, holiday]));
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function icsDay(value: string): DayNumber | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(value);
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : "";
  return isIsoDay(day) ? toDayNumber(day) : undefined;
}

function dayOf(text: string): IsoDay | null {
  if (isIsoDay(text)) return text;
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (!match) return null;
  const [, date = "", month = "", year = ""] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isIsoDay(day) ? day : null;
}

/** The text with one more day in its order, in place of that day where it was there. */
export function withHoliday(text: string, holiday: HolidayLine): string {
  return rewritten(text, (holidays) => joinHolidays(holidays, [holiday]));
}

/** The text without a day. */
export function withoutHoliday(text: string, day: IsoDay): string {
  return rewritten(text, (holidays) => holidays.filter((holiday) => holiday.day !== day));
}

/** Lines that cannot be read stay as they are, at the end. */
function rewritten(text: string, change: (holidays: HolidayLine[]) => HolidayLine[]): string {
  const { holidays, wrongLines } = readHolidayLines(text);
  const lines = text.split(/\r?\n/);
  const kept = wrongLines.map((number) => lines[number - 1] ?? "");
  return [holidaysAsText(change(holidays)), ...kept].filter((line) => line !== "").join("\n");
}
