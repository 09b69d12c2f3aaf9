import { describe, expect, it } from "vitest";
import { committedToDoneSentence } from "@/lib/charts/items/committed-to-done-sentence";
import { rollingSentence } from "@/lib/charts/items/rolling-sentence";
import { workMixSentence } from "@/lib/charts/mix/work-mix-sentence";
import { slaSentence } from "@/lib/charts/sla/sla-sentence";
import { keptWords, typicalDays } from "@/lib/charts/sla/tile-words";
import { spreadSentence } from "@/lib/charts/spread/spread-sentence";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";
import type { SlaGroup } from "@/lib/metrics/sla-table";

const figures = (...days: number[]) => slaFigures(histogramOf(days), defaultSlaRule);
const withHistogram = (...days: number[]) => ({
  ...figures(...days),
  histogram: histogramOf(days),
});
const sized = (size: string | null, ...days: number[]): SlaGroup => ({
  ...figures(...days),
  size,
  histogram: histogramOf(days),
});
const ten = (days: number) => Array.from({ length: 10 }, () => days);

describe("the sentence under the SLA tiles", () => {
  it("says the share that is true, not half, at the median and at the SLA", () => {
    expect(slaSentence(withHistogram(1, 2, 2, 3, 12), "working")).toBe(
      "60.0% of the 5 items took 2 working days or less, 80.0% took 8 or less, the SLA of all of them together.",
    );
  });

  it("takes a median between two days to the next whole day", () => {
    expect(slaSentence(withHistogram(1, 2, 3, 9), "calendar")).toMatch(
      /^75\.0% of the 4 items took 3 calendar days or less/,
    );
  });

  it("says that one card is not enough, and that none is none", () => {
    expect(slaSentence(withHistogram(1), "working")).toBe(
      "One card was released, after 1 working day. An SLA needs 2.",
    );
    expect(slaSentence(withHistogram(), "working")).toBe("No card was released in this selection.");
  });
});

describe("the words of a tile", () => {
  const group = (...days: number[]): SlaGroup => sized("M", ...days);

  it("say how many of these same cards took no longer, never all while one did", () => {
    expect(keptWords(group(...ten(3), ...ten(3), 40))).toBe("95 in 100 took 12 or less");
    const one = group(...Array.from({ length: 999 }, () => 1), 400);
    expect(keptWords(one)).toBe("99 in 100 took 14 or less");
    expect(keptWords(group(3, 3, 3))).toBe("all took 3 or less");
    expect(keptWords(group(1, 1, 1, 9))).toBe("3 of 4 took 7 or less");
  });

  it("name a typical time that at least half of the cards kept", () => {
    expect(typicalDays(group(1, 2, 3, 9))).toBe("3");
    expect(typicalDays(group(1, 2, 3))).toBe("2");
  });
});

describe("the sentence under the chart of all items", () => {
  it("counts what took longer than the SLA of its own type", () => {
    expect(committedToDoneSentence(figures(1, 2, 2, 3, 12), 2, "type", "working")).toBe(
      "2 of 5 items (40.0%) took longer than the SLA of their own type. The longest took 12 working days; mean 4.0, SD 4.5.",
    );
  });

  it("says so when nothing took longer", () => {
    expect(committedToDoneSentence(figures(3, 3, 3), 0, "type,size", "working")).toMatch(
      /^None of the 3 items took longer than the SLA of their own type and size/,
    );
  });

  it("does not compare a single card, or none", () => {
    expect(committedToDoneSentence(figures(3), 0, "type", "working")).toContain("a second one");
    expect(committedToDoneSentence(figures(), 0, "type", "working")).toContain("Nothing was");
  });
});

describe("where the rolling mean stands", () => {
  const all = { mean: 5.5, sd: 7.7, window: 20 };

  it("names the difference from the mean of all", () => {
    expect(rollingSentence({ ...all, rollingMean: 2.8 })).toBe(
      "The last 20 items took 2.8 days on average, 2.7 less than the mean of all.",
    );
    expect(rollingSentence({ ...all, rollingMean: 8 })).toContain("2.5 more than");
  });

  it("calls small differences about the same", () => {
    expect(rollingSentence({ ...all, rollingMean: 5.9 })).toContain("about the mean of all");
  });

  it("says when there are too few items", () => {
    expect(rollingSentence({ ...all, rollingMean: null })).toBe(
      "Fewer than 20 items: no rolling mean yet.",
    );
  });
});

describe("the sentence under the sizes", () => {
  it("compares the slowest with the quickest and names what rests on few items", () => {
    const groups = [sized("Small", ...ten(4)), sized("Large", ...ten(10)), sized("XL", 30, 40)];
    expect(spreadSentence(groups)).toBe(
      "Large took 10.0 days on average, 2.5 times as long as small (4.0). XL: fewer than 10 items.",
    );
  });

  it("leaves short names as they are and unsized cards out of the comparison", () => {
    const groups = [sized("S", ...ten(4)), sized("M", ...ten(8)), sized(null, ...ten(99))];
    expect(spreadSentence(groups)).toBe(
      "M took 8.0 days on average, 2.0 times as long as S (4.0).",
    );
  });

  it("makes no story of means that hardly differ", () => {
    expect(spreadSentence([sized("S", ...ten(40)), sized("M", ...ten(41))])).toBe(
      "The sizes hardly differ: from 40.0 days on average (S) to 41.0 (M).",
    );
  });

  it("does not compare what it cannot", () => {
    expect(spreadSentence([sized("S", ...ten(4))])).toBe(
      "S took 4.0 days on average over 10 items.",
    );
    expect(spreadSentence([sized("S", 4)])).toContain("fewer than 10 items so far");
    expect(spreadSentence([sized(null, ...ten(4))])).toContain("No card with a size");
  });
});

describe("the sentence under the work mix", () => {
  const share = (items: number, days: number, itemsOf: number, daysOf: number) => ({
    items,
    days,
    itemsShare: itemsOf === 0 ? null : items / itemsOf,
    daysShare: daysOf === 0 ? null : days / daysOf,
  });

  it("gives the shares of days and of items", () => {
    const byKind = {
      feature: share(1, 6, 4, 12),
      support: share(1, 3, 4, 12),
      hidden: share(2, 3, 4, 12),
    };
    expect(workMixSentence({ byKind })).toBe(
      "Of all days in progress 50.0% went to features, 25.0% to support and 25.0% to hidden work. Of the 4 items released 25.0% were features, 25.0% support and 50.0% hidden work.",
    );
  });

  it("says that it leaves a filter of types aside", () => {
    expect(workMixSentence(null, true)).toMatch(/the type filter does not apply\.$/);
    expect(workMixSentence(null)).not.toContain("filter");
  });

  it("says when nothing happened or nothing can be divided", () => {
    expect(workMixSentence(null)).toContain("Nothing was in progress");
    const none = share(0, 0, 0, 0);
    expect(workMixSentence({ byKind: { feature: none, support: none, hidden: none } })).toContain(
      "Nothing was in progress",
    );
    const noDays = share(1, 0, 1, 0);
    expect(workMixSentence({ byKind: { feature: noDays, support: none, hidden: none } })).toContain(
      "no days in progress to divide. Of the one item released 100.0% were features",
    );
  });
});
