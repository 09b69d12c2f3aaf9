import { describe, expect, it } from "vitest";
import { committedToDoneSentence } from "@/lib/charts/items/committed-to-done-sentence";
import { rollingSentence } from "@/lib/charts/items/rolling-sentence";
import { cardsHref } from "@/lib/charts/planning/cards-href";
import { headline } from "@/lib/charts/planning/headline";
import { tidyPlanningQuery } from "@/lib/charts/planning/planning-query";
import { renamedParameters } from "@/lib/charts/planning/renamed-parameters";
import { scopeWords } from "@/lib/charts/planning/scope-words";
import { usualMeasure, withMeasure } from "@/lib/charts/planning/shown-measure";
import { slaSentence } from "@/lib/charts/sla/sla-sentence";
import { keptWords } from "@/lib/charts/sla/tile-words";
import { spreadSentence } from "@/lib/charts/spread/spread-sentence";
import { measuredDays } from "@/lib/format/measured-days";
import { histogramOf } from "@/lib/metrics/histogram";
import { meaningOf, slaColumns } from "@/lib/metrics/sla-columns";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";

const group = (...days: number[]) => ({
  ...slaFigures(histogramOf(days), defaultSlaRule),
  histogram: histogramOf(days),
});

describe("every sentence about lead times", () => {
  const five = group(1, 2, 2, 3, 12);
  const ten = (size: string, days: number) => ({
    ...group(...Array.from({ length: 10 }, () => days)),
    size,
  });

  it.each([
    [
      "under the tiles",
      slaSentence(five, "working", "lead"),
      "60.0% of the 5 items had a lead time of 2 working days or less, 80.0% one of 8 or less, the SLA of all of them together.",
    ],
    [
      "of one card",
      slaSentence(group(4), "working", "lead"),
      "One card was released, with a lead time of 4 working days. An SLA needs 2.",
    ],
    ["in a tile", keptWords(five, "lead"), "4 of 5 with a lead time of 8 or less"],
    ["in a tile of equals", keptWords(group(3, 3), "lead"), "all with a lead time of 3 or less"],
    [
      "over the chart of all items",
      committedToDoneSentence(five, 1, "type", "working", "lead"),
      "1 of 5 items (20.0%) had a lead time over the SLA of their own type. The longest lead time was 12 working days; mean 4.0, SD 4.5.",
    ],
    [
      "of the rolling mean",
      rollingSentence({ rollingMean: 8, mean: 4, sd: 2, window: 20, measure: "lead" }),
      "The last 20 items had a lead time of 8.0 days on average, 4.0 more than the mean of all.",
    ],
    [
      "over the sizes",
      spreadSentence([ten("S", 4), ten("M", 8)], "size", "lead"),
      "M had a lead time of 8.0 days on average, 2.0 times as long as S (4.0).",
    ],
    [
      "over sizes that hardly differ",
      spreadSentence([ten("S", 40), ten("M", 41)], "size", "lead"),
      "The sizes hardly differ: lead times from 40.0 days on average (S) to 41.0 (M).",
    ],
    [
      "at the head of the page",
      headline({
        ...{ subject: "Features", measure: "lead", wholeDays: 19, before: { wholeDays: 21 } },
        ...{ dayCount: "working", hiddenShare: null, trend: null },
      }),
      "Features: lead time 19 working days, 2 faster than the period before.",
    ],
    [
      "on an axis",
      measuredDays("lead", "calendar"),
      "calendar days, lead time (prioritised to done)",
    ],
  ])("%s says so", (_, said, expected) => {
    expect(said).toBe(expected);
  });

  it("names what is left out, reason by reason, and the columns", () => {
    const leftOut = {
      excluded: 2,
      noCommitDay: 0,
      noPrioritisedDay: 1,
      prioritisedAfterRelease: 3,
    };
    expect(
      scopeWords({
        ...{ measure: "lead", items: 3235, from: "2009-04-30", to: "2012-07-31" },
        ...{ asOf: "2026-11-23", today: "2026-11-23", dayCount: "working", holidays: 0, leftOut },
      }),
    ).toEqual([
      "3,235 released items by lead time",
      "30 Apr 2009 – 31 Jul 2012",
      "working days",
      "3 prioritised after release left out",
      "1 without a prioritised day left out",
      "2 excluded",
    ]);
    const meanings = slaColumns.map((column) => meaningOf(column, "lead")).join(" ");
    expect(meanings).not.toContain("cycle");
    expect(meanings.match(/lead time/g)).toHaveLength(4);
  });
});

describe("the measure of a planning page", () => {
  it("is lead times by itself only where there are some and no cycle times", () => {
    const usual = (hasCycleTimes: boolean, hasLeadTimes: boolean) =>
      usualMeasure({ hasCycleTimes, hasLeadTimes });
    expect([
      usual(false, true),
      usual(true, true),
      usual(true, false),
      usual(false, false),
    ]).toEqual(["lead", "cycle", "cycle", "cycle"]);
  });

  it("is what the address says, whatever is usual", () => {
    expect(withMeasure({}, "lead").measure).toBe("lead");
    expect(withMeasure({ measure: "cycle" }, "lead").measure).toBeUndefined();
    expect(withMeasure({ measure: "lead" }, "cycle").measure).toBe("lead");
  });

  it("goes along to the list of the cards behind a figure", () => {
    const behind = { path: "/t/a/cards", types: [] };
    expect(cardsHref({ ...behind, filter: { measure: "lead" } })).toBe(
      "/t/a/cards?state=released&sort=-days&measure=lead",
    );
    expect(cardsHref({ ...behind, filter: {} })).not.toContain("measure");
  });

  it("leaves old addresses of the work mix as they were meant", () => {
    expect(renamedParameters({ measure: "items", mix: "type" })).toEqual({
      share: "items",
      mix: "type",
    });
    expect(renamedParameters({ measure: "lead" })).toEqual({ measure: "lead" });
    expect(tidyPlanningQuery("measure=items&type=Bug")).toBe("type=Bug&share=items");
    expect(tidyPlanningQuery("share=items&measure=lead")).toBe("measure=lead&share=items");
  });
});
