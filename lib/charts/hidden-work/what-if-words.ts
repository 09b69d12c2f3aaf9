import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatInterval } from "@/lib/format/format-interval";
import { formatNumber } from "@/lib/format/format-number";
import type { Scenario, Simulated, WhatIf } from "@/lib/metrics/hidden-work/what-if";

type Choices = { wipLimit: number; people: number | null; onSupport: number | null };

/** What a scenario changes. */
export function scenarioName(scenario: Scenario, { wipLimit, onSupport }: Choices): string {
  return {
    "as-it-was": "As it was",
    "support-halved": "Support halved",
    "support-queued": "Support in the queue",
    "wip-limit": `At most ${formatNumber(wipLimit)} in progress`,
    "one-fewer-on-support": `${(onSupport ?? 2) - 1} instead of ${onSupport ?? 2} on support`,
  }[scenario];
}

/** A simulated figure with its interval, which is left out where every seed says the same. */
export function simulatedWords(figure: Simulated, decimals: 1 | 2 = 1): string {
  if (figure === null) return formatNumber(null);
  const { value, interval } = figure;
  const shown = signed(value, decimals);
  const [low, high] = [interval.low, interval.high].map((one) => signed(one, decimals));
  return low === high && low === shown ? shown : `${shown} (${formatInterval(interval, decimals)})`;
}

function signed(value: number, decimals: 1 | 2): string {
  return formatNumber(value, decimals).replace("-", "−");
}

/** What the first what-if that can be asked would have meant for features. */
export function whatIfSentence(
  scenarios: readonly WhatIf[],
  choices: Choices & { features: number; dayCount: DayCount },
): string {
  const base = scenarios.find((one) => one.scenario === "as-it-was");
  const asked = scenarios.find((one) => one.scenario !== "as-it-was");
  if (!base?.mean || !asked?.mean) {
    return `A replay needs 5 released features with a commit day; here ${choices.features === 1 ? "is 1" : `are ${choices.features}`}.`;
  }
  const opening =
    asked.scenario === "support-halved"
      ? "With half the support"
      : `With at most ${formatNumber(choices.wipLimit)} cards in progress`;
  const { value, interval } = asked.mean;
  return `${opening}, features would have taken ${formatNumber(value, 1)} ${dayWords(choices.dayCount)} on average instead of ${formatNumber(base.mean.value, 1)} (90% of replays: ${formatInterval(interval)}), if capacity is shared as assumed below.`;
}
