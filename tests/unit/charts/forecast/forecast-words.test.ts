import { describe, expect, test } from "vitest";
import {
  backTestSentence,
  daySentence,
  itemsSentence,
  missingSentence,
  queueSentence,
  sampleSentence,
} from "@/lib/charts/forecast/forecast-words";
import { wilsonInterval } from "@/lib/metrics/wilson-interval";

const items = { items: 20, p50: "2026-05-08", p85: "2026-05-12", p95: "2026-05-14", byDay: [] };
const sample = {
  from: "2026-02-09",
  to: "2026-05-03",
  days: 60,
  activeDays: 31,
  releases: 75,
  perDay: 1.25,
};
const queued = (place: number, p85: string | null, promised: string | null = null) => ({
  number: place,
  title: "A card",
  type: "Feature",
  size: null,
  place,
  items: place + 3,
  p50: p85,
  p85,
  p95: p85,
  promised,
  slaDate: null,
});
const kept = (hits: number, of: number) =>
  ([0.5, 0.85, 0.95] as const).map((share) => ({
    ...{ share, kept: hits, of, interval: wilsonInterval(hits, of) },
  }));

describe("the sentences of a forecast", () => {
  test("say when so many cards are done", () => {
    expect(itemsSentence(items)).toBe(
      "The next 20 cards will be done by 12 May 2026 with 85% certainty, with an even chance by 8 May 2026.",
    );
    expect(itemsSentence({ ...items, items: 1, p50: "2026-05-12" }, ["Feature"])).toBe(
      "The next card of Feature will be done by 12 May 2026 with 85% certainty.",
    );
    expect(itemsSentence({ ...items, p85: null })).toBe(
      "The next 20 cards will hardly be done within five years.",
    );
  });

  test("say how many by a day, never 0% or 100%", () => {
    const by = { day: "2026-05-29", days: 20, p50: 25, p85: 20, p95: 18 };
    const byItems = [1, 1, 0.9999].map((share, place) => ({ items: place, share }));
    expect(daySentence({ ...by, byItems }, 2)).toBe(
      "By 29 May 2026 count on 20 cards with 85% certainty, and expect about 25. The chance that all 2 are out by then is over 99%.",
    );
    expect(daySentence({ ...by, p85: 0, p50: 0, byItems }, 9)).toBe(
      "By 29 May 2026 no card is sure. The chance that all 9 are out by then is under 1%.",
    );
  });

  test("say when the queue is out and which promised days are too early", () => {
    expect(queueSentence([], 3)).toBe("Nothing waits in the queue.");
    expect(queueSentence([queued(1, "2026-05-12")], 0)).toBe(
      "The one card of the queue is out by 12 May 2026 with 85% certainty.",
    );
    const two = [queued(1, "2026-05-12", "2026-05-12"), queued(2, "2026-05-14", "2026-05-13")];
    expect(queueSentence(two, 3)).toBe(
      "Of 2 cards in the queue, behind 3 in progress, the first is out by 12 May 2026 and the last by 14 May 2026, each with 85% certainty. 1 promised day is earlier than that.",
    );
  });

  test("say whether past forecasts held, and what follows", () => {
    const of = (hits: number, trials: number) => [{ items: 20, kept: kept(hits, trials) }];
    expect(backTestSentence([{ items: 10, kept: [] }])).toContain("nobody knows");
    expect(backTestSentence(of(35, 40))).toBe(
      "Looking back, the 85% day for 20 cards held in 35 of 40 months (88%). That is as often as they say, as far as this many months can tell.",
    );
    expect(backTestSentence(of(20, 40))).toContain("less often than they say: add some room");
    expect(backTestSentence(of(40, 40))).toBe(
      "Looking back, the 85% day for 20 cards held in 40 of 40 months. They hold more often than they say: they are on the safe side.",
    );
  });

  test("say what they rest on, or what is missing", () => {
    expect(sampleSentence(sample, "working")).toBe(
      "Rests on 75 cards released over 60 working days since 9 Feb 2026: 1.3 a day.",
    );
    expect(sampleSentence({ ...sample, releases: 0, perDay: 0 }, "working")).toBe(
      "Nothing was released over the 60 working days since 9 Feb 2026.",
    );
    expect(missingSentence(sample, { activeDays: 4, needed: 5 }, "working")).toBe(
      "In the 60 working days before, cards were released on only 4 days. A forecast needs at least 5 days with a release: 1 more is missing.",
    );
    const nothing = { from: null, to: null, days: 0, activeDays: 0, releases: 0, perDay: null };
    expect(missingSentence(nothing, { activeDays: 0, needed: 5 }, "working")).toContain(
      "nothing has been released yet",
    );
  });
});
