import { bankHolidays, easterSunday, type NamedDay } from "@/lib/dates/bank-holidays";
import { type DayNumber, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";

/** The day a rule gives in a year. */
type Rule = readonly [name: string, day: (year: number) => DayNumber];

const fixed = (name: string, month: number, date: number): Rule => [
  name,
  (year) => dayOf(year, month, date),
];
const easter = (name: string, offset: number): Rule => [
  name,
  (year) => easterSunday(year) + offset,
];
/** The nth weekday (1 Monday … 7 Sunday) of a month; n = −1 is its last. */
const nth = (name: string, n: number, weekday: number, month: number): Rule => [
  name,
  (year) => {
    if (n < 0) {
      const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
      return next - 1 - ((isoWeekday(next - 1) - weekday + 7) % 7);
    }
    const first = dayOf(year, month, 1);
    return first + ((weekday - isoWeekday(first) + 7) % 7) + 7 * (n - 1);
  },
];

const newYear = fixed("New Year's Day", 1, 1);
const goodFriday = easter("Good Friday", -2);
const easterMonday = easter("Easter Monday", 1);
const labourDay = fixed("Labour Day", 5, 1);
const ascension = easter("Ascension Day", 39);
const whitMonday = easter("Whit Monday", 50);
const christmas = fixed("Christmas Day", 12, 25);
const secondChristmas = fixed("Second Day of Christmas", 12, 26);
const assumption = fixed("Assumption Day", 8, 15);
const allSaints = fixed("All Saints' Day", 11, 1);
const corpusChristi = easter("Corpus Christi", 60);

/** A holiday on a weekend: taken on the next free weekday, as in the USA, or not at all. */
type Substitute = "next" | "nearest" | "none";

const regions: Readonly<Record<string, readonly [Substitute, readonly Rule[]]>> = {
  Austria: [
    "none",
    [
      newYear,
      fixed("Epiphany", 1, 6),
      easterMonday,
      labourDay,
      ascension,
      whitMonday,
      corpusChristi,
      assumption,
      fixed("National Day", 10, 26),
      allSaints,
      fixed("Immaculate Conception", 12, 8),
      christmas,
      fixed("St Stephen's Day", 12, 26),
    ],
  ],
  Belgium: [
    "none",
    [
      newYear,
      easterMonday,
      labourDay,
      ascension,
      whitMonday,
      fixed("National Day", 7, 21),
      assumption,
      allSaints,
      fixed("Armistice Day", 11, 11),
      christmas,
    ],
  ],
  Denmark: [
    "none",
    [
      newYear,
      easter("Maundy Thursday", -3),
      goodFriday,
      easterMonday,
      ascension,
      whitMonday,
      fixed("Constitution Day", 6, 5),
      christmas,
      secondChristmas,
    ],
  ],
  France: [
    "none",
    [
      newYear,
      easterMonday,
      labourDay,
      fixed("Victory Day", 5, 8),
      ascension,
      whitMonday,
      fixed("National Day", 7, 14),
      assumption,
      allSaints,
      fixed("Armistice Day", 11, 11),
      christmas,
    ],
  ],
  "Germany (nationwide)": [
    "none",
    [
      newYear,
      goodFriday,
      easterMonday,
      labourDay,
      ascension,
      whitMonday,
      fixed("German Unity Day", 10, 3),
      christmas,
      secondChristmas,
    ],
  ],
  Ireland: [
    "next",
    [
      newYear,
      nth("St Brigid's Day", 1, 1, 2),
      fixed("St Patrick's Day", 3, 17),
      easterMonday,
      nth("May holiday", 1, 1, 5),
      nth("June holiday", 1, 1, 6),
      nth("August holiday", 1, 1, 8),
      nth("October holiday", -1, 1, 10),
      christmas,
      fixed("St Stephen's Day", 12, 26),
    ],
  ],
  Italy: [
    "none",
    [
      newYear,
      fixed("Epiphany", 1, 6),
      easterMonday,
      fixed("Liberation Day", 4, 25),
      labourDay,
      fixed("Republic Day", 6, 2),
      assumption,
      allSaints,
      fixed("Immaculate Conception", 12, 8),
      christmas,
      fixed("St Stephen's Day", 12, 26),
    ],
  ],
  Netherlands: [
    "none",
    [
      newYear,
      goodFriday,
      easterMonday,
      fixed("King's Day", 4, 27),
      ascension,
      whitMonday,
      christmas,
      secondChristmas,
    ],
  ],
  Norway: [
    "none",
    [
      newYear,
      easter("Maundy Thursday", -3),
      goodFriday,
      easterMonday,
      labourDay,
      fixed("Constitution Day", 5, 17),
      ascension,
      whitMonday,
      christmas,
      secondChristmas,
    ],
  ],
  Poland: [
    "none",
    [
      newYear,
      fixed("Epiphany", 1, 6),
      easterMonday,
      labourDay,
      fixed("Constitution Day", 5, 3),
      corpusChristi,
      assumption,
      allSaints,
      fixed("Independence Day", 11, 11),
      christmas,
      secondChristmas,
    ],
  ],
  Portugal: [
    "none",
    [
      newYear,
      goodFriday,
      fixed("Freedom Day", 4, 25),
      labourDay,
      corpusChristi,
      fixed("Portugal Day", 6, 10),
      assumption,
      fixed("Republic Day", 10, 5),
      allSaints,
      fixed("Restoration of Independence", 12, 1),
      fixed("Immaculate Conception", 12, 8),
      christmas,
    ],
  ],
  Scotland: [
    "next",
    [
      newYear,
      fixed("2 January", 1, 2),
      goodFriday,
      nth("Early May bank holiday", 1, 1, 5),
      nth("Spring bank holiday", -1, 1, 5),
      nth("Summer bank holiday", 1, 1, 8),
      fixed("St Andrew's Day", 11, 30),
      christmas,
      fixed("Boxing Day", 12, 26),
    ],
  ],
  "Spain (nationwide)": [
    "none",
    [
      newYear,
      fixed("Epiphany", 1, 6),
      goodFriday,
      labourDay,
      assumption,
      fixed("National Day", 10, 12),
      allSaints,
      fixed("Constitution Day", 12, 6),
      fixed("Immaculate Conception", 12, 8),
      christmas,
    ],
  ],
  "United States (federal)": [
    "nearest",
    [
      newYear,
      nth("Martin Luther King Jr Day", 3, 1, 1),
      nth("Washington's Birthday", 3, 1, 2),
      nth("Memorial Day", -1, 1, 5),
      fixed("Juneteenth", 6, 19),
      fixed("Independence Day", 7, 4),
      nth("Labor Day", 1, 1, 9),
      nth("Columbus Day", 2, 1, 10),
      fixed("Veterans Day", 11, 11),
      nth("Thanksgiving Day", 4, 4, 11),
      christmas,
    ],
  ],
};

const englandAndWales = "England and Wales";

/** The regions whose regular holidays are known. */
export const holidayRegions = [englandAndWales, ...Object.keys(regions)].sort();

/**
 * A first guess at a region's holidays in a year: the regular ones by today's rules. One-off days
 * and earlier rules are not among them, so people have to look. An unknown region has none.
 */
export function publicHolidays(region: string, year: number): NamedDay[] {
  if (region === englandAndWales) return bankHolidays(year);
  const [substitute, rules] = regions[region] ?? (["none", []] as const);
  const taken = new Set<DayNumber>();
  const days = rules.map(([name, dayIn]): [DayNumber, string] => {
    const day = dayIn(year);
    const free = substituteOf(day, substitute, taken);
    taken.add(free);
    return [free, free === day ? name : `${name} (substitute day)`];
  });
  return days.sort(([a], [b]) => a - b).map(([day, name]) => ({ day: toIsoDay(day), name }));
}

function substituteOf(day: DayNumber, substitute: Substitute, taken: Set<DayNumber>): DayNumber {
  const weekday = isoWeekday(day);
  if (substitute === "none" || (weekday < 6 && !taken.has(day))) return day;
  if (substitute === "nearest") return weekday === 6 ? day - 1 : weekday === 7 ? day + 1 : day;
  let free = day;
  while (isoWeekday(free) > 5 || taken.has(free)) free += 1;
  return free;
}

function dayOf(year: number, month: number, date: number): DayNumber {
  return toDayNumber(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
}
