import { describe, expect, test } from "vitest";
import { boxSentence } from "@/lib/charts/hidden-work/box-sentence";
import { bucketName } from "@/lib/charts/hidden-work/bucket-name";
import { cumulativeRows, readOff } from "@/lib/charts/hidden-work/cumulative-rows";
import { daysSentence } from "@/lib/charts/hidden-work/days-sentence";
import { effectSentence } from "@/lib/charts/hidden-work/effect-sentence";
import { effectSpots } from "@/lib/charts/hidden-work/effect-spots";
import { edgeLines, flowSentence } from "@/lib/charts/hidden-work/flow-sentence";
import { hiddenWorkHeadline } from "@/lib/charts/hidden-work/hidden-work-headline";
import { supportSentence } from "@/lib/charts/hidden-work/support-sentence";
import { waitingSentence } from "@/lib/charts/hidden-work/waiting-sentence";
import {
  scenarioName,
  simulatedWords,
  whatIfSentence,
} from "@/lib/charts/hidden-work/what-if-words";
import { toIsoDay } from "@/lib/dates/day";
import type { KindService } from "@/lib/metrics/hidden-work/kind-service";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";

const dayCount = "working" as const;
const share = (daysShare: number | null) => ({
  ...{ items: 0, days: 0, itemsShare: null, daysShare },
});
const total = { byKind: { feature: share(0.4), support: share(0.1), hidden: share(0.5) } };

describe("where the days go, in words", () => {
  test("says how much is not features', and whether that grows", () => {
    const trend = { start: 10, slope: 0.2, low: 0.1, high: 0.35, direction: "rising" as const };
    expect(daysSentence(total, trend, "month")).toBe(
      "Support and hidden work took 60.0% of all days in progress, and it is growing: +0.1 to +0.4 points a month (90% interval of the trend).",
    );
    expect(daysSentence(total, { ...trend, low: -1.2, direction: "steady" }, "week")).toContain(
      "and no growth shows: −1.2 to +0.4 points a week",
    );
  });

  test("says why it cannot", () => {
    expect(daysSentence(total, null, "month")).toContain("fewer than 6 months have days in them");
    const none = { byKind: { feature: share(null), support: share(null), hidden: share(null) } };
    for (const nothing of [null, none]) {
      expect(daysSentence(nothing, null, "month")).toMatch(/^No card of this selection/);
    }
  });
});

describe("the page in a line", () => {
  const mean = (value: number, low = value, high = value) => ({ value, interval: { low, high } });
  const facts = {
    ...{ hiddenShare: 0.521, trend: null, dayCount },
    scenarios: [
      { scenario: "as-it-was" as const, mean: mean(7.3) },
      { scenario: "support-halved" as const, mean: mean(5.9, 5.8, 6.1) },
    ],
  };

  test("says the share of the days, its way, and what half the support would have changed", () => {
    const trend = { start: 10, slope: 0.2, low: 0.1, high: 0.35, direction: "rising" as const };
    expect(hiddenWorkHeadline({ ...facts, trend })).toBe(
      "52% of the days go to support and hidden work, rising. With half the support, features would have taken 5.9 working days, not 7.3.",
    );
  });

  test("calls no gain what the replays cannot tell from the record", () => {
    const scenarios = [facts.scenarios[0], { ...facts.scenarios[1], mean: mean(7.1, 6.8, 7.4) }];
    expect(hiddenWorkHeadline({ ...facts, scenarios: scenarios as typeof facts.scenarios })).toBe(
      "52% of the days go to support and hidden work. With half the support, features would have taken about as long: 7.3 working days.",
    );
  });

  test("leaves out what nobody knows, down to nothing", () => {
    expect(hiddenWorkHeadline({ ...facts, scenarios: [] })).toBe(
      "52% of the days go to support and hidden work.",
    );
    expect(hiddenWorkHeadline({ ...facts, hiddenShare: null })).toBeNull();
  });
});

describe("the effect on features, in words", () => {
  const figures = {
    ...{ items: 60, medianExposure: 4, difference: 2.14, p: 0.02, dayCount },
    interval: { low: 0.5, high: 3.9 },
  };

  test("is an association that chance explains or not, never a cause", () => {
    expect(effectSentence(figures)).toBe(
      "Features committed while more than 4 support and hidden cards were in progress took 2.1 working days longer than others of their size (90% interval 0.5 to 3.9), which is more than chance explains (p = 0.02).",
    );
    expect(effectSentence({ ...figures, difference: -0.7, p: 0.4 })).toContain(
      "took 0.7 working days less than others of their size (90% interval 0.5 to 3.9), which chance alone explains (p = 0.40): this record does not show that they slow features.",
    );
  });

  test("says what is missing", () => {
    expect(effectSentence({ ...figures, items: 0 })).toContain("here there is none");
    expect(effectSentence({ ...figures, items: 7 })).toContain("here there are 7");
    expect(effectSentence({ ...figures, difference: null, p: null })).toMatch(/^Nothing can be/);
  });

  test("draws features of one place as one spot", () => {
    const one = { exposure: 2, cycleDays: 3 };
    expect(effectSpots([one, { exposure: 2, cycleDays: 4 }, one])).toEqual([
      { ...one, features: 2 },
      { exposure: 2, cycleDays: 4, features: 1 },
    ]);
  });
});

describe("what-ifs, in words", () => {
  const figure = (value: number, low = value, high = value) => ({ value, interval: { low, high } });
  const scenario = {
    ...{ p85: null, sla: null, releasesPerDay: null, featureWait: null, supportWait: null },
  };
  const choices = { wipLimit: 8, people: 6, onSupport: 3, features: 40, dayCount };

  test("name what they change", () => {
    expect(scenarioName("wip-limit", choices)).toBe("At most 8 in progress");
    expect(scenarioName("one-fewer-on-support", choices)).toBe("2 instead of 3 on support");
  });

  test("say the first that can be asked beside the record, and the assumption", () => {
    const base = { ...scenario, scenario: "as-it-was" as const, mean: figure(6.4) };
    const halved = { ...scenario, scenario: "support-halved" as const, mean: figure(5.8, 5.6, 6) };
    const limited = { ...scenario, scenario: "wip-limit" as const, mean: figure(5) };
    expect(whatIfSentence([base, halved, limited], choices)).toBe(
      "With half the support, features would have taken 5.8 working days on average instead of 6.4 (90% of replays: 5.6 to 6.0), if capacity is shared as assumed below.",
    );
    expect(whatIfSentence([base, limited], choices)).toMatch(/^With at most 8 cards in progress/);
    expect(whatIfSentence([], { ...choices, features: 1 })).toBe(
      "A replay needs 5 released features with a commit day; here is 1.",
    );
  });

  test("show an interval only where the replays differ", () => {
    expect(simulatedWords(figure(2))).toBe("2.0");
    expect(simulatedWords(figure(-0.5, -1, 0))).toBe("−0.5 (−1.0 to 0.0)");
    expect(simulatedWords(null)).toBe("not enough data");
  });
});

describe("flow, in words", () => {
  const law = {
    ...{ workingDays: 20, meanWip: 12, releases: 40, releasesPerDay: 2, predictedDays: 6 },
    ...{ observedDays: 6.2, arrivals: 41, departures: 40 },
    edges: { openDays: 0.5, earlierDays: 0.7, pausedDays: 0, roundedDays: 0 },
  };

  test("say what Little's law predicts and what a card more costs", () => {
    expect(flowSentence(law, dayCount)).toBe(
      "With 12.0 cards in progress and 2.0 released a working day, Little’s law predicts 6.0 working days a card; 6.2 were observed: at that throughput each card more in progress costs every card about 0.50 working days.",
    );
    expect(flowSentence({ ...law, observedDays: 9 }, dayCount)).toContain("too much work in prog");
  });

  test("say what is missing, and what parts prediction from observation", () => {
    expect(flowSentence({ ...law, predictedDays: null, observedDays: null }, dayCount)).toContain(
      "none was released",
    );
    expect(flowSentence({ ...law, meanWip: null }, dayCount)).toMatch(/^Nothing was in progress/);
    expect(edgeLines(law).map(([, days]) => days)).toEqual(["6.2", "+0.5", "−0.7", "6.0"]);
    expect(edgeLines({ ...law, edges: null })).toEqual([]);
  });

  test("read WIP, queue and cycle time off the cumulative flow", () => {
    const days = Array.from({ length: 130 }, (_, place) => ({
      day: toIsoDay(20_000 + place),
      prioritised: place + 9,
      committed: place + 5,
      gone: place,
    }));
    expect(readOff(days, dayCount)).toBe(
      "On the last day 5 in progress and 4 queued (upwards). Sideways, the last to leave had been committed about 6 calendar days before, to the queue 10.",
    );
    const rows = cumulativeRows(days);
    expect(rows).toHaveLength(120);
    expect(rows[0]?.values).toEqual([9, 5, 0]);
    expect(readOff([], dayCount)).toBeNull();
  });

  test("name weeks and months", () => {
    const week = { from: "2026-05-04", to: "2026-05-10" };
    expect(bucketName(week, "week")).toEqual({ label: "4 May 26", name: "4–10 May 2026" });
    expect(bucketName(week, "month").label).toBe("May ’26");
  });
});

describe("time boxes, in words", () => {
  test("say how many were kept and the longest overrun, or what is missing", () => {
    const box = { released: 4, kept: 3, longestOverrun: 2 };
    expect(boxSentence([box], dayCount)).toBe(
      "3 of 4 time-boxed cards kept the box; the longest overrun was 2 working days.",
    );
    expect(boxSentence([{ released: 1, kept: 1, longestOverrun: null }], dayCount)).toBe(
      "1 of 1 time-boxed card kept the box.",
    );
    expect(boxSentence([{ ...box, released: 0, kept: 0 }], dayCount)).toMatch(/^No time-boxed/);
    expect(boxSentence([], dayCount)).toMatch(/^No type of work has a time box/);
  });
});

describe("waiting and support, in words", () => {
  test("say how long cards were blocked", () => {
    const waiting = { cards: 3, days: 11, medianDays: 4, longest: 5, efficiency: 0.9, dayCount };
    expect(waitingSentence(waiting)).toBe(
      "3 cards were blocked for 11 working days in all: half of the times no longer than 4, once for 5. Released cards were free of blockages on 90.0% of their days in progress.",
    );
    expect(waitingSentence({ ...waiting, cards: 0 })).toMatch(/^No card was marked as blocked/);
    expect(waitingSentence({ ...waiting, cards: 1, days: 1, efficiency: null })).toMatch(
      /^1 card was blocked for 1 working day in all/,
    );
  });

  test("compare support with features", () => {
    const service = (kind: KindService["kind"], mean: number | null): KindService => ({
      ...{ kind, arrivals: 2, releases: 2, inProgress: 0 },
      cycle: slaFigures(histogramOf(mean === null ? [] : [mean]), { kind: "mean-sd", k: 1 }),
      response: { items: 2, mean, median: mean, p85: mean },
    });
    const kinds = [service("feature", 8), service("support", 2)];
    expect(supportSentence({ kinds, supportCommitted: 2, overtakings: 1, dayCount })).toBe(
      "Support is begun after 2.0 working days (features: 8.0) and done after 2.0 working days (features: 8.0). 1 of 2 support cards went ahead of cards that were queued before.",
    );
    const [none] = [{ ...service("support", null), arrivals: 0, releases: 0 }];
    expect(
      supportSentence({ kinds: none ? [none] : [], supportCommitted: 0, overtakings: 0, dayCount }),
    ).toMatch(/^No support card/);
  });
});
