import { type DayNumber, type IsoDay, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";

export type NamedDay = { day: IsoDay; name: string };

/** Easter Sunday of a year from 1583 on, by the anonymous Gregorian algorithm. */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/**
 * The regular bank holidays of England and Wales in a year, substitute days for weekends included.
 * One-off days (a jubilee, a moved May holiday) are not among them.
 */
export function bankHolidays(year: number): NamedDay[] {
  const easter = easterSunday(year);
  const taken = new Set<DayNumber>();
  const days: [DayNumber, string][] = [];
  const add = (day: DayNumber, name: string) => {
    let free = day;
    while (isoWeekday(free) > 5 || taken.has(free)) free += 1;
    taken.add(free);
    days.push([free, free === day ? name : `${name} (substitute day)`]);
  };
  add(dayOf(year, 1, 1), "New Year's Day");
  add(easter - 2, "Good Friday");
  add(easter + 1, "Easter Monday");
  add(mondayFrom(dayOf(year, 5, 1)), "Early May bank holiday");
  add(mondayFrom(dayOf(year, 5, 25)), "Spring bank holiday");
  add(mondayFrom(dayOf(year, 8, 25)), "Summer bank holiday");
  const christmas: [DayNumber, string] = [dayOf(year, 12, 25), "Christmas Day"];
  const boxing: [DayNumber, string] = [dayOf(year, 12, 26), "Boxing Day"];
  // Christmas on a Sunday gives way to Boxing Day on the Monday.
  const inOrder = isoWeekday(christmas[0]) === 7 ? [boxing, christmas] : [christmas, boxing];
  for (const [day, name] of inOrder) add(day, name);
  return days.sort(([a], [b]) => a - b).map(([day, name]) => ({ day: toIsoDay(day), name }));
}

function dayOf(year: number, month: number, date: number): DayNumber {
  return toDayNumber(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
}

/** The first Monday on or after a day. */
function mondayFrom(day: DayNumber): DayNumber {
  return day + ((8 - isoWeekday(day)) % 7);
}
