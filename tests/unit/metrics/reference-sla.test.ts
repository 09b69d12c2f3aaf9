import { expect, it } from "vitest";
import { committedToDone } from "@/lib/metrics/committed-to-done";
import { histogramOf } from "@/lib/metrics/histogram";
import { type SlaFigures, slaFigures, wholeDaysOf } from "@/lib/metrics/sla-figures";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";
import { describeWith } from "@/tests/setup/needs";
import {
  type RecordCard,
  readRecord,
  readReference,
  recordCalendar,
  recordMissing,
} from "@/tests/unit/metrics/reference-record";

type Row = Partial<SlaFigures>;
type Reference = {
  all: Row;
  byType: Record<string, Row>;
  bySize: Record<string, Row>;
  mmfBySize: Record<string, Row>;
  leadAll: Row;
};

describeWith(recordMissing, "the SLA table of the published record", () => {
  const cards = readRecord();
  const calendar = recordCalendar();
  const reference = readReference<Reference>();

  const cycleTimes = (group: RecordCard[]) =>
    group.map((card) => calendar.cardDays(card.committed, card.released));

  function expectRow(days: number[], row: Row): void {
    const figures = slaFigures(histogramOf(days), defaultSlaRule);
    for (const [name, expected] of Object.entries(row) as [keyof SlaFigures, number | null][]) {
      if (expected === null) expect(figures[name], name).toBeNull();
      else expect(figures[name], name).toBeCloseTo(expected, 9);
    }
    expect(figures.wholeDays).toBe(figures.sla === null ? null : wholeDaysOf(figures.sla));
  }

  function groupsOf(group: RecordCard[], key: "type" | "size"): Map<string, RecordCard[]> {
    const groups = new Map<string, RecordCard[]>();
    for (const card of group) groups.set(card[key], [...(groups.get(card[key]) ?? []), card]);
    return groups;
  }

  it("has the reference figures for all cards", () => {
    expectRow(cycleTimes(cards), reference.all);
  });

  it("has the reference figures for every type, and no other types", () => {
    const groups = groupsOf(cards, "type");
    expect([...groups.keys()].sort()).toEqual(Object.keys(reference.byType).sort());
    for (const [type, row] of Object.entries(reference.byType)) {
      expectRow(cycleTimes(groups.get(type) ?? []), row);
    }
  });

  it("has the reference figures for every size, unsized being one", () => {
    const groups = groupsOf(cards, "size");
    expect([...groups.keys()].sort()).toEqual(Object.keys(reference.bySize).sort());
    for (const [size, row] of Object.entries(reference.bySize)) {
      expectRow(cycleTimes(groups.get(size) ?? []), row);
    }
  });

  it("has the reference figures for every size of MMF", () => {
    const mmf = cards.filter((card) => card.type === "MMF");
    const groups = groupsOf(mmf, "size");
    expect([...groups.keys()].sort()).toEqual(Object.keys(reference.mmfBySize).sort());
    for (const [size, row] of Object.entries(reference.mmfBySize)) {
      expectRow(cycleTimes(groups.get(size) ?? []), row);
    }
  });

  it("has the reference figures for lead times, without cards prioritised after release", () => {
    const days = cards
      .filter((card) => card.prioritised <= card.released)
      .map((card) => calendar.cardDays(card.prioritised, card.released));
    expectRow(days, reference.leadAll);
  });

  it("draws the lines of the chart where the table has its mean and SLA", () => {
    const { mean, upper, lower } = committedToDone(cycleTimes(cards));
    expect(mean).toBeCloseTo(reference.all.mean as number, 9);
    expect(upper).toBeCloseTo(reference.all.sla as number, 9);
    expect(lower).toBe(0);
  });
});
