import { type DayNumber, type IsoDay, toDayNumber } from "@/lib/dates/day";

/** A date column's value as a day; Prisma hands it over as midnight UTC. */
export function toDay(date: Date): IsoDay {
  return date.toISOString().slice(0, 10);
}

/** A day as the database gives it; null stays null. */
export function toDayOrNull(date: Date | null): IsoDay | null {
  return date === null ? null : toDay(date);
}

/** A day as the database takes it: midnight in UTC. */
export function toDate(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A day as the database takes it; null stays null. */
export function toDateOrNull(day: IsoDay | null): Date | null {
  return day === null ? null : toDate(day);
}

/** A day as a number; null stays null. */
export function dayNumberOrNull(day: IsoDay | null): DayNumber | null {
  return day === null ? null : toDayNumber(day);
}
