import { expect, test } from "vitest";
import type { Absence, RotaPerson } from "@/lib/cards/rota/rota";
import { hasShare } from "@/lib/metrics/rota/week-duty";

/** The week of Monday 9 March 2026. */
const week = {
  week: "2026-03-09",
  days: ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"],
};

function away(...absences: Absence[]): RotaPerson {
  return { id: 1, name: "Ada", from: null, to: null, absences };
}

test("absences that follow each other are one stretch, long where the whole of it is", () => {
  const first = { from: "2026-02-23", to: "2026-03-10" };
  // 28 days together, then 29.
  expect(hasShare(away({ from: "2026-03-11", to: "2026-03-22" }, first), week)).toBe(true);
  expect(hasShare(away({ from: "2026-03-11", to: "2026-03-23" }, first), week)).toBe(false);
});

test("a day between two absences parts them", () => {
  const absences = [
    { from: "2026-02-16", to: "2026-03-10" },
    { from: "2026-03-12", to: "2026-04-03" },
  ];
  expect(hasShare(away(...absences), week)).toBe(true);
});
