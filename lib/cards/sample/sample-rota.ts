import type { RotaChange } from "@/lib/cards/rota/rota-change";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";

type People = NonNullable<RotaChange["people"]>;
type Weeks = NonNullable<RotaChange["weeks"]>;

const names = ["Amira", "Ben", "Chloe", "Dev", "Elena", "Farid"];
const weeksGone = 26;

/**
 * The support rota of the sample team: half a year of weeks that were given to whoever was there,
 * Amira and Ben more often than others; somebody who joined lately, and some who will be away.
 */
export function sampleRota(thisWeek: DayNumber): { people: People; weeks: Weeks } {
  const day = (weeks: number, days = 0) => toIsoDay(thisWeek + 7 * weeks + days);
  const away: Record<string, People[number]["absences"]> = {
    Chloe: [{ from: day(2), to: day(3, 4) }],
    Dev: [{ from: day(6, 2), to: day(6, 4) }],
    Elena: [{ from: day(-9), to: day(-7, 4) }],
  };
  const people = names.map((name) => ({
    name,
    from: name === "Farid" ? day(-8) : null,
    to: null,
    absences: away[name] ?? [],
  }));
  const weeks = Array.from({ length: weeksGone }, (_, index) => {
    const week = index - weeksGone;
    const there = names.filter((name) => name !== "Farid" || week >= -8);
    const turn = index % (there.length + 2);
    const person = there[turn] ?? there[turn - there.length] ?? "Ben";
    return { week: day(week), person, byHand: true };
  });
  return { people, weeks };
}
