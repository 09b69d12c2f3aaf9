import { expect, test } from "vitest";
import { holidayYear, holidayYearWords } from "@/lib/charts/calendar/holiday-year";

const week = [1, 2, 3, 4, 5];
const holidays = [
  { day: "2026-12-25", name: "Christmas Day" },
  { day: "2026-12-26", name: "Boxing Day" },
  { day: "2027-01-01", name: "New Year" },
];

test("a year has all its days once, in weeks from Monday", () => {
  const months = holidayYear(2028, week, []);
  expect(months).toHaveLength(12);
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
  expect(days).toHaveLength(366);
  expect(months.every(({ weeks }) => weeks.every((one) => one.length === 7))).toBe(true);
  // 1 February 2028 is a Tuesday.
  expect(months[1]?.weeks[0]?.map((day) => day?.date ?? null)).toEqual([null, 1, 2, 3, 4, 5, 6]);
});

test("holidays, days off and working days are told apart", () => {
  const december = holidayYear(2026, week, holidays)[11]?.weeks.flat() ?? [];
  const kinds = Object.fromEntries(december.map((day) => [day?.date, day?.kind]));
  expect([kinds[24], kinds[25], kinds[26], kinds[27]]).toEqual([
    "work",
    "holiday",
    "holiday",
    "off",
  ]);
  expect(december.find((day) => day?.date === 25)?.name).toBe("Christmas Day");
});

test("the words say how many holidays take working days", () => {
  expect(holidayYearWords(2026, week, holidays)).toBe(
    "2 holidays in 2026, 1 of them on working days.",
  );
  expect(holidayYearWords(2027, week, holidays)).toBe("1 holiday in 2027.");
  expect(holidayYearWords(2028, week, holidays)).toBe("No holidays in 2028 yet.");
});
