import { happeningOf, saysActual } from "@/lib/cards/words/heading-words";

/**
 * The columns of which another says the same and that it really was so: "Start date" beside "Actual
 * start", "fecha de inicio" beside "inicio real". They hold what was planned, even where the other
 * is still blank.
 */
export function plannedBesideActual(headings: readonly string[]): ReadonlySet<string> {
  const actual = new Set(headings.filter(saysActual));
  const happenings = new Set([...actual].map(happeningOf));
  return new Set(headings.filter((one) => !actual.has(one) && happenings.has(happeningOf(one))));
}
