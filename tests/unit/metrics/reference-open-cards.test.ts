import { expect, it } from "vitest";
import { toDayNumber } from "@/lib/dates/day";
import { chanceOfMeeting } from "@/lib/metrics/chance";
import { histogramOf } from "@/lib/metrics/histogram";
import { observationsAsOf } from "@/lib/metrics/observations";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";
import { kaplanMeier, survivalAt } from "@/lib/metrics/survival";
import { describeWith } from "@/tests/setup/needs";
import {
  readRecord,
  readReference,
  recordCalendar,
  recordMissing,
} from "@/tests/unit/metrics/reference-record";

type Reference = {
  "asOf2011-06-30MMF": {
    released: number;
    open: number;
    openDaysBefore: number[];
    sla: number;
    wholeDays: number;
    survival: Record<string, number>;
    chanceByDaysBefore: Record<string, number>;
    interval90ByDaysBefore: Record<string, [number, number]>;
  };
};

describeWith(recordMissing, "MMFs of the published record on 30 June 2011", () => {
  const known = observationsAsOf(
    readRecord().filter((card) => card.type === "MMF"),
    toDayNumber("2011-06-30"),
    recordCalendar(),
  );
  const expected = readReference<Reference>()["asOf2011-06-30MMF"];
  const curve = () => kaplanMeier(histogramOf(known.events), histogramOf(known.censored));

  it("has the reference's released and open cards", () => {
    expect(known.events).toHaveLength(expected.released);
    expect(known.open).toHaveLength(expected.open);
    expect(known.open.toSorted((a, b) => a - b)).toEqual(expected.openDaysBefore);
  });

  it("has the reference's SLA", () => {
    const figures = slaFigures(histogramOf(known.events), defaultSlaRule);
    expect(figures.sla).toBeCloseTo(expected.sla, 9);
    expect(figures.wholeDays).toBe(expected.wholeDays);
  });

  it("has the reference's Kaplan–Meier curve", () => {
    const survival = curve();
    for (const [days, share] of Object.entries(expected.survival)) {
      expect(survivalAt(survival, Number(days)), days).toBeCloseTo(share, 9);
    }
  });

  it("has the reference's chances and intervals", () => {
    const survival = curve();
    for (const [days, chance] of Object.entries(expected.chanceByDaysBefore)) {
      const outcome = chanceOfMeeting(survival, Number(days), expected.wholeDays);
      if (outcome.kind !== "chance") throw new Error(`no chance after ${days} days`);
      expect(outcome.chance, days).toBeCloseTo(chance, 9);
      const interval = expected.interval90ByDaysBefore[days];
      if (interval) {
        // The reference gives intervals to nine decimals.
        expect(Number(outcome.lower.toFixed(9)), days).toBe(interval[0]);
        expect(Number(outcome.upper.toFixed(9)), days).toBe(interval[1]);
      }
    }
  });
});
