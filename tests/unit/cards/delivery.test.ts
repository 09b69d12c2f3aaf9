import { expect, test } from "vitest";
import {
  cardsIn,
  type Delivery,
  targetOf,
  withCards,
  withoutCards,
  withTarget,
} from "@/lib/cards/deliveries/delivery";

const made: Delivery = {
  ...{ id: 1, name: "Spring", created: "2026-03-02", stays: [], archived: null, figures: null },
  targets: [{ on: "2026-03-20", since: "2026-03-02" }],
};
const one = { teamId: 1, number: 7 };
const other = { teamId: 2, number: 7 };

test("every former target is kept with when it changed; the same day again is no change", () => {
  const moved = withTarget(made, "2026-03-27", "2026-03-09");
  const back = withTarget(moved, "2026-03-20", "2026-03-10");
  expect(back.targets.map(({ on, since }) => [on, since])).toEqual([
    ["2026-03-20", "2026-03-02"],
    ["2026-03-27", "2026-03-09"],
    ["2026-03-20", "2026-03-10"],
  ]);
  expect(targetOf(back)).toBe("2026-03-20");
  expect(withTarget(back, "2026-03-20", "2026-03-11")).toBe(back);
});

test("cards of one number in two teams are two cards; one that is in it stays in once", () => {
  const both = withCards(withCards(made, [one, other], "2026-03-03"), [one], "2026-03-04");
  expect(cardsIn(both)).toEqual([one, other]);
});

test("a card taken out keeps the days it was in; one that came the same day leaves no trace", () => {
  const both = withCards(made, [one, other], "2026-03-03");
  const left = withoutCards(both, [one], "2026-03-05");
  expect(left.stays).toEqual([
    { ...one, added: "2026-03-03", removed: "2026-03-05" },
    { ...other, added: "2026-03-03", removed: null },
  ]);
  expect(withCards(left, [one], "2026-03-09").stays).toHaveLength(3);
  expect(withoutCards(both, [one, other], "2026-03-03").stays).toEqual([]);
});
