import type { FieldProblem } from "@/lib/cards/problem";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

export type CardDates = {
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
};

export type CardDateProblem = FieldProblem & {
  field: keyof CardDates;
  code:
    | `${keyof CardDates}-in-future`
    | "released-before-committed"
    | "released-and-cancelled"
    | "cancelled-before-committed";
};

/**
 * What cannot be true of a card's dates. Definition: METRICS section 2. Promised may lie in the
 * future, and prioritised may come after committed; both happen in real records.
 */
export function cardDateProblems(dates: CardDates, today: IsoDay): CardDateProblem[] {
  const { committed, released, cancelled } = dates;
  const problems: CardDateProblem[] = [];
  const inFuture = (field: keyof CardDates, day: IsoDay | null) => {
    if (day !== null && day > today) {
      problems.push({
        field,
        code: `${field}-in-future`,
        message: `The ${field} day, ${showDay(day)}, is later than today, ${showDay(today)}. Enter the day it happened.`,
      });
    }
  };
  inFuture("committed", committed);
  inFuture("released", released);
  inFuture("cancelled", cancelled);
  if (released !== null && committed !== null && released < committed) {
    problems.push({
      field: "released",
      code: "released-before-committed",
      message: `The card was released on ${showDay(released)}, before it was committed on ${showDay(committed)}. Correct one of the two days.`,
    });
  }
  if (released !== null && cancelled !== null) {
    problems.push({
      field: "cancelled",
      code: "released-and-cancelled",
      message: "A card is either released or cancelled. Clear one of the two days.",
    });
  }
  if (cancelled !== null && committed !== null && cancelled < committed) {
    problems.push({
      field: "cancelled",
      code: "cancelled-before-committed",
      message: `The card was cancelled on ${showDay(cancelled)}, before it was committed on ${showDay(committed)}. Correct one of the two days.`,
    });
  }
  return problems;
}
