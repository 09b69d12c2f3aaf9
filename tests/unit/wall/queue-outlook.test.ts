import { describe, expect, test } from "vitest";
import { queueOutlookWords } from "@/components/wall/wall-words";
import { countInProgress, outlookKey, queueOutlook } from "@/lib/cards/wall/queue-outlook";
import type { WallCard } from "@/lib/cards/wall/wall-card";

const card = (given: Partial<WallCard>): WallCard => ({
  number: 1,
  version: 1,
  title: "A card",
  typeId: 1,
  size: null,
  place: "queue",
  streamId: null,
  queueRank: null,
  prioritised: null,
  committed: null,
  released: null,
  promised: null,
  days: null,
  quote: null,
  blocked: null,
  excludedReason: null,
  classOfService: null,
  expedite: null,
  ...given,
});

const outlook = {
  likelyOut: ["2026-05-04", "2026-05-05", "2026-05-07", "2026-05-08", null],
  slaDates: { [outlookKey(1, "M")]: "2026-05-20" },
};

describe("what the cards of the queue can expect", () => {
  test("is the day on which those in progress, those before and the card itself are out", () => {
    const queue = [card({}), card({ size: "M" }), card({}), card({})];
    expect(queueOutlook(outlook, queue, 1)).toEqual([
      { slaOn: null, likelyOn: "2026-05-05" },
      { slaOn: "2026-05-20", likelyOn: "2026-05-07" },
      { slaOn: null, likelyOn: "2026-05-08" },
      { slaOn: null, likelyOn: null },
    ]);
  });

  test("passes over excluded cards", () => {
    const queue = [card({ excludedReason: "a test" }), card({})];
    const days = queueOutlook(outlook, queue, 0).map(({ likelyOn }) => likelyOn);
    expect(days).toEqual([null, "2026-05-04"]);
    const open = [card({ place: "open" }), card({ place: "open", excludedReason: "a test" })];
    expect(countInProgress([...open, ...queue])).toBe(1);
  });

  test("reads as a few words, none where nothing is known", () => {
    const words = (slaOn: string | null, likelyOn: string | null) =>
      queueOutlookWords({ slaOn, likelyOn }, "2026-05-01");
    expect(words("2026-05-20", "2026-05-07")).toBe(
      "SLA 20 May if committed today; likely out by 7 May",
    );
    expect(words(null, "2027-01-07")).toBe("Likely out by 7 Jan 2027");
    expect(words(null, null)).toBeNull();
  });
});
