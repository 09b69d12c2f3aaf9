import { describe, expect, test } from "vitest";
import {
  type Delivery,
  withCards,
  withoutCards,
  withTarget,
} from "@/lib/cards/deliveries/delivery";
import { deliverySentences } from "@/lib/cards/history/delivery-history";
import { burnUpPlot } from "@/lib/charts/deliveries/burn-up-plot";
import {
  burnUpSentence,
  deliveriesSentence,
  deliverySentence,
  standingWords,
} from "@/lib/charts/deliveries/delivery-words";
import { toDayNumber } from "@/lib/dates/day";

type Standing = Parameters<typeof deliverySentence>[0];

const standing: Standing = {
  ...{ state: "on-course", done: 2, of: 7, finished: null, chance: 0.91, target: "2026-05-15" },
  likely: { p50: "2026-05-06", p85: "2026-05-12", p95: "2026-05-14" },
  teams: [],
};
const short = { activeDays: 3, needed: 5 };
const team = { team: "web", name: "Web", left: 2, items: 4, chance: null, missing: short };

describe("how a delivery stands, in words", () => {
  test("says what is out, the chance and the day that is 85% sure", () => {
    expect(deliverySentence(standing)).toBe(
      "2 of 7 cards are out. The chance of 15 May 2026 is 91%; with 85% certainty it is done by 12 May 2026.",
    );
    expect(standingWords(standing)).toBe("91% likely by the target");
  });

  test("says first that it is at risk, or late", () => {
    const p85 = "2026-05-29";
    const risk = { ...standing, state: "at-risk" as const, chance: 0.42, done: 0 };
    expect(deliverySentence({ ...risk, likely: { ...risk.likely, p85 } })).toBe(
      "At risk: none of 7 cards is out. The chance of 15 May 2026 is 42%; with 85% certainty it is done by 29 May 2026.",
    );
    expect(standingWords(risk)).toBe("at risk: 42% likely by the target");
    const late = { ...standing, state: "late" as const, chance: null };
    expect(deliverySentence(late)).toBe(
      "Late: the target, 15 May 2026, has passed. 2 of 7 cards are out. From here with 85% certainty it is done by 12 May 2026.",
    );
    const never = { ...risk, likely: { p50: null, p85: null, p95: null } };
    expect(deliverySentence(never)).toContain("it is unlikely to be done within five years.");
  });

  test("never says 0% or 100%", () => {
    expect(standingWords({ ...standing, chance: 0.0001 })).toBe("under 1% likely by the target");
    expect(standingWords({ ...standing, chance: 0.9999 })).toBe("over 99% likely by the target");
  });

  test("says when all is out and whether that was in time", () => {
    const done = { ...standing, state: "done" as const, done: 7, chance: null };
    expect(deliverySentence({ ...done, finished: "2026-05-15" })).toBe(
      "All 7 cards are out, the last on 15 May 2026: in time for the target, 15 May 2026.",
    );
    expect(standingWords({ ...done, finished: "2026-05-18" })).toBe(
      "all out on 18 May 2026, after the target",
    );
  });

  test("says which team has too few releases, and what an empty one lacks", () => {
    const unknown = { ...standing, state: "unknown" as const, chance: null, teams: [team] };
    expect(deliverySentence(unknown)).toBe(
      "2 of 7 cards are out. No chance can be given: Web released on 3 of the last 60 days, and a forecast needs 5 days with a release.",
    );
    expect(deliverySentence({ ...standing, state: "empty" })).toContain("No card is in it yet");
  });

  test("sums up a list", () => {
    const late = { ...standing, state: "late" as const };
    const risk = { ...standing, state: "at-risk" as const };
    expect(deliveriesSentence([standing, standing])).toBe("2 deliveries, none of them at risk.");
    expect(deliveriesSentence([standing, late])).toBe("2 deliveries: 1 late.");
    expect(deliveriesSentence([late, risk, risk])).toBe("3 deliveries: 1 late, 2 at risk.");
    expect(deliveriesSentence([standing])).toBe("1 delivery, not at risk.");
    expect(deliveriesSentence([late])).toBe("1 delivery: it is late.");
    expect(deliveriesSentence([risk])).toBe("1 delivery: it is at risk.");
  });
});

describe("a burn-up", () => {
  const targets = [
    { on: "2026-05-08", since: "2026-04-01" },
    { on: "2026-05-15", since: "2026-04-20" },
  ];
  const burnUp = [
    { day: "2026-04-01", scope: 5, done: 0, target: "2026-05-08" },
    { day: "2026-04-20", scope: 7, done: 1, target: "2026-05-15" },
    { day: "2026-04-30", scope: 7, done: 2, target: "2026-05-15" },
  ];

  test("says how scope and target moved", () => {
    expect(burnUpSentence(burnUp, targets)).toBe(
      "7 cards in it, 2 more than at the start, 1 Apr 2026. 2 cards came out since 1 Apr 2026. Its target moved once, from 8 May 2026 to 15 May 2026, on 20 Apr 2026.",
    );
    expect(burnUpSentence(burnUp.slice(0, 1), targets.slice(0, 1))).toBe(
      "5 cards in it, as at the start, 1 Apr 2026. Its target has not moved.",
    );
  });

  test("draws a target that moved as a stair from the first to the last", () => {
    const plot = burnUpPlot({ burnUp, targets, likely: standing.likely });
    const [first, last] = targets.map(({ on }) => toDayNumber(on)) as [number, number];
    const top = plot.y.to;
    const stair = plot.series.find(({ name }) => name === "Target");
    expect(stair?.points).toEqual([
      { x: first, y: 0 },
      { x: first, y: top / 2 },
      { x: last, y: top / 2 },
      { x: last, y: top },
    ]);
    const out = plot.series.find(({ name }) => name === "Out");
    expect(out?.points.map(({ y }) => y)).toEqual([0, 1, 2]);
    expect(plot.upright).toEqual([{ at: toDayNumber("2026-05-12"), label: "85% sure" }]);
  });
});

test("the history of a delivery is told in sentences, other teams' cards by their team", () => {
  const empty: Delivery = {
    ...{ id: 1, name: "Spring", created: "2026-03-02", stays: [], archived: null, figures: null },
    targets: [{ on: "2026-03-20", since: "2026-03-02" }],
  };
  const nameOf = ({ teamId, number }: { teamId: number; number: number }) =>
    teamId === 1 ? `#${number}` : `Web #${number}`;
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  const many = withCards(
    empty,
    numbers.map((number) => ({ teamId: 1, number })),
    "2026-03-02",
  );
  expect(deliverySentences(null, many, nameOf)).toEqual([
    "Made, with the target 20 Mar 2026",
    "#1, #2, #3, #4, #5 and 2 more added",
  ]);
  const other = withTarget({ ...many, name: "Summer" }, "2026-03-27", "2026-03-03");
  const swapped = withCards(
    withoutCards(other, [{ teamId: 1, number: 2 }], "2026-03-03"),
    [{ teamId: 2, number: 2 }],
    "2026-03-03",
  );
  expect(deliverySentences(many, swapped, nameOf)).toEqual([
    "Renamed from “Spring” to “Summer”",
    "Target moved from 20 Mar 2026 to 27 Mar 2026",
    "Web #2 added",
    "#2 taken out",
  ]);
  expect(deliverySentences(many, { ...many, archived: "2026-03-04" }, nameOf)).toEqual([
    "Archived",
  ]);
  expect(deliverySentences({ ...many, archived: "2026-03-04" }, many, nameOf)).toEqual([
    "Brought back",
  ]);
  expect(deliverySentences(many, null, nameOf)).toEqual(["Removed"]);
});
