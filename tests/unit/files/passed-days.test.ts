import { describe, expect, it } from "vitest";
import { StagePlaces } from "@/lib/files/stage-places";
import { passedDays } from "@/lib/files/tool-api-records/passages";

/** Moves in the order in which the names follow each other, one on each day of March from the 2nd. */
const moved = (...names: string[]) =>
  names.slice(1).map((to, index) => ({
    at: `2026-03-${String(index + 2).padStart(2, "0")}T09:00:00Z`,
    from: names[index] ?? "",
    to,
  }));
const passedOf = (names: string[], createdAt: string) =>
  passedDays(moved(...names), createdAt, new StagePlaces());
const daysOf = (names: string[], createdAt = "2026-03-01T09:00:00Z") => {
  const { committed, released, cancelled } = passedOf(names, createdAt);
  return [committed, released, cancelled].map((moment) => moment.slice(8, 10));
};

describe("the days that a card's moves tell", () => {
  it("end with the first moment since which it has been done, whatever came after", () => {
    expect(daysOf(["To Do", "In Progress", "Resolved", "Closed"])).toEqual(["02", "03", ""]);
    expect(daysOf(["To Do", "Resolved", "In Progress", "Resolved", "Closed"])[1]).toBe("04");
  });

  it("say that it was given up, where that came last", () => {
    expect(daysOf(["To Do", "Done", "Cancelled"])).toEqual(["", "", "03"]);
    expect(daysOf(["To Do", "Cancelled", "Done"])).toEqual(["", "03", ""]);
  });

  it("say in which status it was given up before it was done, unless it was taken up again", () => {
    const givenUpAs = (...names: string[]) => passedOf(names, "").givenUpAs;
    expect(givenUpAs("In Progress", "Rejected", "Closed")).toBe("Rejected");
    expect(givenUpAs("In Progress", "Rejected", "In Progress", "Closed")).toBe("");
    expect(givenUpAs("In Progress", "Closed", "Rejected")).toBe("");
  });

  it("leave it open where it was taken up again", () => {
    expect(daysOf(["To Do", "In Progress", "Done", "In Progress"])).toEqual(["02", "", ""]);
  });

  it("count from its creation what it was first moved from, unless the first moves are missing", () => {
    expect(daysOf(["In Progress", "Review", "Done"])).toEqual(["01", "03", ""]);
    expect(daysOf(["In Progress", "Review", "Done"], "")).toEqual(["02", "03", ""]);
    // Done since a moment that nobody knows.
    expect(daysOf(["Resolved", "Closed"], "")).toEqual(["", "", ""]);
  });
});
