import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { capacityModel } from "@/lib/metrics/hidden-work/capacity-model";
import { supportEffect } from "@/lib/metrics/hidden-work/support-effect";
import { whatIf } from "@/lib/metrics/hidden-work/what-if";
import { exposedTeam } from "@/tests/simulate/exposed-team";
import { sharedTeam } from "@/tests/simulate/shared-team";

const calendar = createWorkCalendar({ dayCount: "calendar", workingWeek: [1], holidays: [] });

/** The share of made-up teams in which features seem slowed, p < 0.1, at `effect` days a card. */
export function shareFound(effect: number, seeds: number): number {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { p } = supportEffect(
      exposedTeam(seededRandom(seed), effect),
      (card) => card.released - card.committed + 1,
      () => true,
    );
    if (p !== null && p < 0.1) found += 1;
  }
  return found / seeds;
}

/** The share of made-up teams for which "support halved" holds the truth in its interval of 90%. */
export function shareCovered(seeds: number): number {
  let covered = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { record, halvedMean } = sharedTeam(seededRandom(seed));
    const last = Math.max(...record.map((card) => card.released ?? 0));
    const model = capacityModel(record, calendar, last);
    const features = new Set(
      record.filter((card) => card.kind === "feature").map((card) => card.number),
    );
    const answers = whatIf({
      ...{ model, features, period: { first: 0, last: model.lastDay } },
      ...{ rule: { kind: "mean-sd", k: 1 }, wipLimit: 1000, people: null },
    });
    const interval = answers.find((one) => one.scenario === "support-halved")?.mean?.interval;
    if (interval && interval.low <= halvedMean && halvedMean <= interval.high) covered += 1;
  }
  return covered / seeds;
}

/** The promises of METRICS section 7 over 1,000 seeds each; false where one is not kept. */
export function main(seeds = 1_000): boolean {
  const checks: [string, number, (share: number) => boolean][] = [
    ["power at 0.8 days a card, at least 90%", shareFound(0.8, seeds), (share) => share >= 0.9],
    [
      "false alarms of drifting teams, 10% ± 3%",
      shareFound(0, seeds),
      (share) => Math.abs(share - 0.1) <= 0.03,
    ],
    [
      "support halved holds the truth, 90% ± 3%",
      shareCovered(seeds),
      (share) => Math.abs(share - 0.9) <= 0.03,
    ],
  ];
  return checks
    .map(([name, share, isKept]) => {
      console.info(`${isKept(share) ? "kept" : "NOT KEPT"}: ${name}: ${(100 * share).toFixed(1)}%`);
      return isKept(share);
    })
    .every(Boolean);
}
