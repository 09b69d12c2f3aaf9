import { describe, expect, test } from "vitest";
import { saidLines } from "@/lib/charts/forecast/said-lines";
import { createWorkCalendar } from "@/lib/dates/work-calendar";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2026-05-04"],
});
const counting = { calendar, dayCount: "working" as const };
const said = (saidOn: string, likelyOn: string, place: number) => ({ saidOn, likelyOn, place });

describe("what was said of a card", () => {
  test("is nothing while nobody said anything, but how often it was overtaken", () => {
    expect(saidLines({ said: [], released: "2026-05-01", overtaken: 0 }, counting)).toEqual([]);
    expect(saidLines({ said: [], released: null, overtaken: 1 }, counting)).toEqual([
      "Overtaken once.",
    ]);
  });

  test("keeps the first for ever and counts the slip in the team's days", () => {
    const lines = saidLines(
      {
        said: [
          said("2026-04-20", "2026-05-01", 2),
          said("2026-04-27", "2026-05-06", 4),
          said("2026-04-28", "2026-04-30", 1),
        ],
        released: "2026-05-01",
        overtaken: 3,
      },
      counting,
    );
    expect(lines).toEqual([
      "First said on 20 Apr 2026, at place 2: out by 1 May 2026.",
      // Friday to Wednesday over a weekend and a holiday.
      "Then said on 27 Apr 2026, at place 4: out by 6 May 2026, 2 working days later than first said.",
      "Then said on 28 Apr 2026, at place 1: out by 30 Apr 2026, 1 working day earlier than first said.",
      "Released on 1 May 2026, as first said.",
      "Overtaken 3 times.",
    ]);
  });
});
