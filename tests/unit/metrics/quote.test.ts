import { describe, expect, it } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { quotesOf, type ReleaseDelta } from "@/lib/metrics/quote";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2026-05-04"],
});
const day = toDayNumber;
const released = (
  on: string,
  cycleDays: number,
  count: number,
  { typeId = 1, sizeId = 1 as number | null } = {},
): ReleaseDelta => ({ day: day(on), typeId, sizeId, cycleDays, count });
const committed = (on: string, { typeId = 1, sizeId = 1 as number | null } = {}) => ({
  committed: day(on),
  typeId,
  sizeId,
});
const quoteFor = (commitment: ReturnType<typeof committed>, deltas: ReleaseDelta[]) =>
  quotesOf([commitment], deltas, defaultSlaRule, calendar)[0] ?? null;

describe("the group of a quote", () => {
  it("is type and size where ten such cards were released before", () => {
    const quote = quoteFor(committed("2026-04-20"), [released("2026-04-17", 3, 10)]);
    expect(quote?.group).toEqual({ kind: "type-size", typeId: 1, sizeId: 1 });
    expect(quote).toMatchObject({ items: 10, sla: 3, wholeDays: 3 });
  });

  it("is the type with nine of the size, and the team with nine of the type", () => {
    const nine = released("2026-04-17", 3, 9);
    const otherSize = released("2026-04-17", 5, 1, { sizeId: null });
    const otherType = released("2026-04-17", 9, 1, { typeId: 2 });
    expect(quoteFor(committed("2026-04-20"), [nine, otherSize])).toMatchObject({
      group: { kind: "type", typeId: 1 },
      items: 10,
    });
    expect(quoteFor(committed("2026-04-20"), [nine, otherType])).toMatchObject({
      group: { kind: "team" },
      items: 10,
    });
    expect(quoteFor(committed("2026-04-20"), [nine])).toBeNull();
  });

  it("takes unsized as a size", () => {
    const unsized = { sizeId: null };
    expect(
      quoteFor(committed("2026-04-20", unsized), [released("2026-04-17", 3, 10, unsized)])?.group,
    ).toEqual({ kind: "type-size", typeId: 1, sizeId: null });
  });

  it("rests on releases before the commit day only", () => {
    const deltas = [released("2026-04-17", 3, 9), released("2026-04-20", 3, 1)];
    expect(quoteFor(committed("2026-04-20"), deltas)).toBeNull();
    expect(quoteFor(committed("2026-04-21"), deltas)?.items).toBe(10);
  });

  it("does not count a release that a reopening had ended by then", () => {
    const deltas = [
      released("2026-04-01", 3, 10),
      released("2026-04-08", 3, -1),
      released("2026-04-15", 9, 1),
    ];
    expect(quoteFor(committed("2026-04-08"), deltas)).toMatchObject({ items: 10, sla: 3 });
    expect(quoteFor(committed("2026-04-09"), deltas)).toBeNull();
    expect(quoteFor(committed("2026-04-16"), deltas)?.sla).toBeGreaterThan(3);
  });
});

describe("the due day of a quote", () => {
  const history = [released("2026-03-02", 3, 10)];
  const dueOf = (on: string) => toIsoDay(quoteFor(committed(on), history)?.due ?? 0);

  it("is the last working day within the whole days, over a weekend and a holiday", () => {
    expect(dueOf("2026-04-20")).toBe("2026-04-22");
    expect(dueOf("2026-04-23")).toBe("2026-04-27");
    // Monday 4 May is a holiday.
    expect(dueOf("2026-04-30")).toBe("2026-05-05");
  });

  it("counts from the next working day for a card committed on a weekend", () => {
    expect(dueOf("2026-04-25")).toBe("2026-04-29");
    expect(dueOf("2026-05-02")).toBe("2026-05-07");
  });

  it("is within when released on it, and over on the next working day", () => {
    for (const on of ["2026-04-20", "2026-04-23", "2026-04-25", "2026-04-30", "2026-05-02"]) {
      const quote = quoteFor(committed(on), history);
      if (!quote) throw new Error("no quote");
      let next = quote.due + 1;
      while (!calendar.counts(next)) next += 1;
      expect(calendar.cardDays(quote.committed, quote.due), on).toBe(quote.wholeDays);
      expect(calendar.cardDays(quote.committed, next), on).toBe(quote.wholeDays + 1);
    }
  });
});

it("answers in the order asked, whatever the order of the days", () => {
  const deltas = [released("2026-04-10", 2, 10), released("2026-04-20", 8, 10)];
  const late = committed("2026-04-21");
  const early = committed("2026-04-13");
  const [first, second, third] = quotesOf(
    [late, committed("2026-04-10"), early],
    deltas,
    defaultSlaRule,
    calendar,
  );
  expect(first?.items).toBe(20);
  expect(second).toBeNull();
  expect(third).toMatchObject({ items: 10, sla: 2 });
});
