import { describe, expect, it } from "vitest";
import { efficientRules, recommendRule } from "@/lib/metrics/evidence/recommend-rule";
import type { TriedRule } from "@/lib/metrics/evidence/rule-grid";
import type { SlaRule } from "@/lib/metrics/sla-rule";

function tried(rule: SlaRule, breachedPercent: number, meanQuotedDays: number): TriedRule {
  return {
    ...{ rule, window: { kind: "all" }, openCards: false, quoted: 200 },
    breached: 2 * breachedPercent,
    breachedPercent,
    low: breachedPercent - 4,
    high: breachedPercent + 4,
    ...{ nominalPercent: 15.87, kupiec: null, meanQuotedDays },
  };
}

const meanSd: SlaRule = { kind: "mean-sd", k: 1 };
const p = (percent: number): SlaRule => ({ kind: "percentile", percent });

describe("the efficient rules", () => {
  it("are those that no other beats on breaches and days at once", () => {
    const rows = [
      tried(meanSd, 10, 14),
      tried(p(85), 15, 11),
      tried(p(80), 15, 12),
      tried(p(95), 5, 20),
    ];
    expect(efficientRules(rows).map(({ rule }) => rule)).toEqual([meanSd, p(85), p(95)]);
  });

  it("leave out what quoted nothing", () => {
    const empty = {
      ...tried(meanSd, 0, 0),
      quoted: 0,
      breachedPercent: null,
      meanQuotedDays: null,
    };
    expect(efficientRules([empty])).toEqual([]);
  });
});

describe("the recommended rule", () => {
  it("is the one with the fewest days that breaches no more than the current rule's rate", () => {
    const current = tried(meanSd, 10, 14);
    const found = recommendRule([current, tried(p(85), 15, 11), tried(p(70), 30, 6)], current);
    expect(found).toMatchObject({ reason: "shorter", row: { rule: p(85) } });
  });

  it("stays the current one when the other saves less than a day", () => {
    const current = tried(meanSd, 10, 14);
    expect(recommendRule([current, tried(p(85), 15, 13.5)], current)?.reason).toBe(
      "current-is-best",
    );
  });

  it("is a safer one when the current rule breaches more than it should, beyond doubt", () => {
    const current = tried(meanSd, 25, 9);
    const found = recommendRule([current, tried(p(90), 12, 15)], current);
    expect(found).toMatchObject({ reason: "keeps-promise", row: { rule: p(90) } });
  });

  it("passes over rules that could quote far fewer cards", () => {
    const current = tried(meanSd, 10, 14);
    const few = { ...tried(p(85), 5, 4), quoted: 100 };
    expect(recommendRule([current, few], current)?.reason).toBe("current-is-best");
  });

  it("is none with fewer than 30 quotes", () => {
    const current = { ...tried(meanSd, 10, 14), quoted: 29 };
    expect(recommendRule([current], current)).toBeNull();
  });
});
