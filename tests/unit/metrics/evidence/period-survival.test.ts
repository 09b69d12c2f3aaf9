import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { chooseHistory } from "@/lib/metrics/evidence/choose-history";
import { periodObservations } from "@/lib/metrics/evidence/period-survival";
import { histogramOf } from "@/lib/metrics/histogram";
import { observationsAsOf } from "@/lib/metrics/observations";
import { kaplanMeier, survivalAt } from "@/lib/metrics/survival";

const everyDay = createWorkCalendar({ dayCount: "calendar", workingWeek: [], holidays: [] });

const random = seededRandom(4);
const cards = Array.from({ length: 300 }, (_, index) => {
  const committed = Math.floor(index / 2);
  const ends = committed + Math.floor(-Math.log(1 - random()) * 9);
  const isCancelled = random() < 0.1;
  return {
    committed,
    released: isCancelled ? null : ends,
    cancelled: isCancelled ? ends : null,
  };
});

describe("period survival", () => {
  it("of the whole past is plain survival", () => {
    const period = periodObservations(cards, -1, 120, everyDay);
    const { events, censored } = observationsAsOf(
      cards.filter(({ committed }) => committed < 120),
      120,
      everyDay,
    );
    expect(period.entered).toEqual([]);
    // A card cancelled on its commit day is known to last 0 days: it says nothing.
    expect(
      kaplanMeier(period.events, period.censored).map(({ days, survival }) => [days, survival]),
    ).toEqual(
      kaplanMeier(histogramOf(events), histogramOf(censored))
        .filter(({ days }) => days > 0)
        .map(({ days, survival }) => [days, survival]),
    );
  });

  it("counts a card from the age that it had when the period began, by plain counting", () => {
    const [from, day] = [60, 100];
    const { events, censored, entered } = periodObservations(cards, from, day, everyDay);
    const curve = kaplanMeier(events, censored, entered);
    let survival = 1;
    for (let age = 1; age <= 40; age += 1) {
      // Cards that reached this age inside the period, and those that ended at it.
      const dayAtAge = (card: { committed: number }) => card.committed + age - 1;
      const end = (card: (typeof cards)[0]) => card.released ?? card.cancelled ?? Infinity;
      const atRisk = cards.filter(
        (card) =>
          dayAtAge(card) >= from &&
          dayAtAge(card) < day &&
          (card.cancelled === null ? end(card) >= dayAtAge(card) : end(card) > dayAtAge(card)),
      );
      const ended = atRisk.filter((card) => card.released === dayAtAge(card)).length;
      if (atRisk.length > 0) survival *= 1 - ended / atRisk.length;
      expect(survivalAt(curve, age), `age ${age}`).toBeCloseTo(survival, 12);
    }
  });
});

describe("the choice of history", () => {
  const morning = (chances: number[], met: boolean) => ({ chances, met });

  it("takes the one with the lowest Brier score", () => {
    const past = Array.from({ length: 40 }, (_, at) => morning([0.5, 0.9], at % 10 !== 0));
    expect(chooseHistory(past, 2)).toBe(1);
  });

  it("keeps all history where it is no worse, and below 30 card-mornings", () => {
    expect(
      chooseHistory(
        Array.from({ length: 40 }, () => morning([0.9, 0.9], true)),
        2,
      ),
    ).toBe(0);
    expect(
      chooseHistory(
        Array.from({ length: 29 }, () => morning([0.1, 0.9], true)),
        2,
      ),
    ).toBe(0);
  });
});
