import { beforeAll, describe, expect, test } from "vitest";
import { newCardSchema } from "@/lib/cards/fields/card-schema";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { filterOfGroup } from "@/lib/charts/evidence/evidence-cards";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { addCards } from "@/lib/services/cards/add-cards";
import { addMarkedDay } from "@/lib/services/evidence/edit-marked-days";
import { evidenceCardsSchema } from "@/lib/services/evidence/evidence-cards-schema";
import { loadBackTest } from "@/lib/services/evidence/load-back-test";
import { loadBeforeAfter } from "@/lib/services/evidence/load-before-after";
import { loadEvidenceCards } from "@/lib/services/evidence/load-evidence-cards";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";
import { loadReliability } from "@/lib/services/evidence/load-reliability";
import { loadRuleGrid } from "@/lib/services/evidence/load-rule-grid";
import { loadSlaOverTime } from "@/lib/services/evidence/load-sla-over-time";
import { loadSpread } from "@/lib/services/evidence/load-spread";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";

describe("the cards behind a figure of the SLA page are as many as it says", () => {
  let context: ServiceContext;
  const period = { from: "2025-06-01" };

  beforeAll(async () => {
    ({ context } = await makeTeam({ dayCount: "calendar", timeZone: "UTC" }));
    const random = seededRandom(7);
    const first = toDayNumber("2025-01-06");
    await addCards(
      { ...context, source: "api" },
      Array.from({ length: 160 }, (_, place) => {
        const committed = first + 2 * place;
        const days = place === 70 ? 90 : 1 + Math.floor(12 * random() ** 2);
        return newCardSchema.parse({
          title: `Card ${place + 1}`,
          type: place % 3 === 0 ? "Bug" : "Feature",
          committed: toIsoDay(committed),
          released: place > 154 ? null : toIsoDay(committed + days - 1),
        });
      }),
    );
  });

  const cards = async (asked: object, filter: object = {}) =>
    (await loadEvidenceCards(context, filter, evidenceCardsSchema.parse(asked))).cards;

  test("quotes given, kept, broken and not due", async () => {
    const { together, reconstructed, drift } = await loadGivenQuotes(context, period);
    expect(together.breached).toBeGreaterThan(0);
    expect(await cards({ of: "quotes" }, period)).toHaveLength(together.quoted);
    expect(await cards({ of: "quotes", outcome: "kept" }, period)).toHaveLength(together.kept);
    expect(await cards({ of: "quotes", outcome: "broken" }, period)).toHaveLength(
      together.breached,
    );
    expect(await cards({ of: "quotes", record: "reconstructed" }, period)).toHaveLength(
      reconstructed.quoted,
    );
    const point = drift?.points.at(-1);
    const recent = await cards({ of: "quotes", until: point?.day }, period);
    const broken = recent.filter(({ outcome }) => outcome === "broken").length;
    expect((100 * broken) / 30).toBeCloseTo(point?.recentPercent ?? -1);
  });

  test("cards that a rule quoted, of a group, of all groups, and by every rule of the grid", async () => {
    const usual = { by: "type", minHistory: 10, openCards: false } as const;
    const found = await loadBackTest(context, period, { ...usual, window: { kind: "all" } });
    for (const row of [...found.rows, { ...found.total, type: undefined }]) {
      const filter = filterOfGroup(period, row);
      const quoted = await cards({ of: "back-test", by: "type" }, filter);
      expect(quoted).toHaveLength(row.quoted);
      expect(quoted.filter(({ outcome }) => outcome === "broken")).toHaveLength(row.breached);
    }
    const { rows } = await loadRuleGrid(context, {}, "type");
    for (const { rule, window, openCards, breached } of rows.filter((_, at) => at % 17 === 0)) {
      const asked = { of: "back-test", window, openCards: String(openCards), outcome: "broken" };
      expect(await cards(asked, { rule }), `${rule} ${window}`).toHaveLength(breached);
    }
  });

  test("both sides of a marked day, and those over", async () => {
    const day = "2025-07-01";
    const mark = await addMarkedDay({ ...context, source: "api" }, { day, label: "Rota" });
    const { result } = await loadBeforeAfter(context, period, day);
    for (const side of ["before", "after"] as const) {
      const asked = { of: "mark", mark: String(mark.id), side };
      expect(await cards(asked, period)).toHaveLength(result?.[side].items ?? -1);
      expect(await cards({ ...asked, outcome: "broken" }, period)).toHaveLength(
        result?.[side].over ?? -1,
      );
    }
    expect(await cards({ of: "mark", mark: "999" }, period)).toEqual([]);
  });

  test("a bar of the spread, the last bar, signals of a change, and a step of chances", async () => {
    const { histogram } = await loadSpread(context, period);
    const [days, count] = histogram[1] ?? [0, 0];
    expect(await cards({ of: "days", least: days, most: days }, period)).toHaveLength(count);
    const long = histogram.filter(([one]) => one >= 10).reduce((sum, [, many]) => sum + many, 0);
    expect(await cards({ of: "days", least: "10" }, period)).toHaveLength(long);

    const { groups } = await loadSlaOverTime(context, {}, "type", { kind: "all" });
    const signals = groups.flatMap((group) => group.signals.points).filter((one) => one.signal);
    expect(await cards({ of: "signals" })).toHaveLength(signals.length);

    const { said } = await loadReliability(context);
    expect(await cards({ of: "chances" })).toHaveLength(said?.count ?? -1);
    for (const bin of said?.bins ?? []) {
      const told = await cards({ of: "chances", chance: Math.round(100 * bin.from) });
      expect(told).toHaveLength(bin.count);
    }
  });
});
