import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { beforeAfter } from "@/lib/metrics/evidence/before-after";
import { driftAlarm, driftThreshold } from "@/lib/metrics/evidence/drift-alarm";
import { kupiec } from "@/lib/metrics/evidence/kupiec";
import { measuredCoverage, slaInterval } from "@/lib/metrics/evidence/sla-interval";
import { histogramOf } from "@/lib/metrics/histogram";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";
import { wilsonInterval } from "@/lib/metrics/wilson-interval";

type Check = { name: string; share: number; isKept: (share: number) => boolean };

/** One whole-day lognormal cycle time with σ = 1. */
function drawDays(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.ceil(Math.exp(1.5 + normal));
}

/** Mean + SD of that distribution, from its probabilities. */
function trueSla(): number {
  const random = seededRandom(99);
  let [sum, squares] = [0, 0];
  const draws = 2_000_000;
  for (let draw = 0; draw < draws; draw += 1) {
    const days = drawDays(random);
    sum += days;
    squares += days * days;
  }
  const mean = sum / draws;
  return mean + Math.sqrt(squares / draws - mean * mean);
}

/** How often the SLA's 90% interval holds the true SLA, against what the page prints there. */
function slaCoverage(items: number, seeds: number, truth: number): Check {
  let held = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(seed);
    const found = slaInterval(
      histogramOf(Array.from({ length: items }, () => drawDays(random))),
      1,
      random,
    );
    if (found && found.low <= truth && truth <= found.high) held += 1;
  }
  const printed = measuredCoverage(items) / 100;
  return {
    name: `interval of the SLA of ${items} cards, ${100 * printed}% ± 5`,
    share: held / seeds,
    isKept: (share) => Math.abs(share - printed) <= 0.05,
  };
}

/** How often Wilson's interval holds the true share, over many shares and numbers of trials. */
function wilsonCoverage(seeds: number): Check {
  let [held, tried] = [0, 0];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(seed);
    const truth = 0.05 + 0.3 * random();
    const trials = 30 + Math.floor(270 * random());
    let hits = 0;
    for (let trial = 0; trial < trials; trial += 1) hits += Number(random() < truth);
    const { low, high } = wilsonInterval(hits, trials);
    held += Number(low <= truth && truth <= high);
    tried += 1;
  }
  return {
    name: "Wilson's interval, 90% ± 3",
    share: held / tried,
    isKept: (share) => Math.abs(share - 0.9) <= 0.03,
  };
}

/** How often a before and after in which nothing changed has p ≤ 0.1. */
function falseChanges(seeds: number): Check {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(seed);
    const sides = [0, 1].map(() => Array.from({ length: 30 }, () => drawDays(random)));
    const p = beforeAfter(sides[0] ?? [], sides[1] ?? [], defaultSlaRule, random)?.mean.p ?? 1;
    if (p <= 0.1) found += 1;
  }
  return {
    name: "permutation p ≤ 0.1 when nothing changed, at most 12%",
    share: found / seeds,
    isKept: (share) => share <= 0.12,
  };
}

/** How often Kupiec's test doubts a rate that is true, at p ≤ 0.1. */
function falseDoubts(seeds: number): Check {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(seed);
    let breached = 0;
    for (let quote = 0; quote < 400; quote += 1) breached += Number(random() < 0.1587);
    if ((kupiec(breached, 400, 0.1587)?.p ?? 1) <= 0.1) found += 1;
  }
  return {
    name: "Kupiec's test doubts known quotes at p ≤ 0.1, 10% ± 3",
    share: found / seeds,
    isKept: (share) => Math.abs(share - 0.1) <= 0.03,
  };
}

/** False alarms a card of the drift alarm while breaches come at their rate. */
function falseAlarms(seeds: number): Check {
  const nominal = 0.1587;
  const threshold = driftThreshold(nominal, seededRandom(1));
  const cards = 2_000;
  let alarms = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(seed + 7_000);
    const breaches = Array.from({ length: cards }, () => random() < nominal);
    alarms += driftAlarm(breaches, nominal, threshold).firedAt.length;
  }
  return {
    name: "false drift alarms a card, one in 400 to 620",
    share: alarms / (seeds * cards),
    isKept: (share) => share >= 1 / 620 && share <= 1 / 400,
  };
}

/** The promises of METRICS sections 6 and 7 over so many seeds; false where one is not kept. */
export function main(seeds = 1_000): boolean {
  const truth = trueSla();
  const checks = [
    ...[20, 50, 200, 1_000].map((items) => slaCoverage(items, seeds, truth)),
    wilsonCoverage(seeds),
    falseChanges(seeds),
    falseDoubts(seeds),
    falseAlarms(seeds),
  ];
  return checks
    .map(({ name, share, isKept }) => {
      console.info(`${isKept(share) ? "kept" : "NOT KEPT"}: ${name}: ${(100 * share).toFixed(2)}%`);
      return isKept(share);
    })
    .every(Boolean);
}
