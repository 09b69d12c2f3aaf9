import { type SimulatedTeam, simulatedForecasts } from "./simulated-forecasts";

const teams: SimulatedTeam[] = [
  { name: "three a day, 20 cards", perDay: 3, clumped: false, items: 20 },
  { name: "three a day, 100 cards", perDay: 3, clumped: false, items: 100 },
  { name: "one a day, 10 cards", perDay: 1, clumped: false, items: 10 },
  { name: "one a day, 20 cards", perDay: 1, clumped: false, items: 20 },
  { name: "one in two days, 20 cards", perDay: 0.5, clumped: false, items: 20 },
  { name: "two a day in clumps, 20 cards", perDay: 2, clumped: true, items: 20 },
  { name: "two a day in clumps, 60 cards", perDay: 2, clumped: true, items: 60 },
];

/** Whether P85 holds 85% ± 3 on teams whose rate does not change, a whole day's excess aside. */
export function main(seeds = 1_000): boolean {
  let isKept = true;
  for (const team of teams) {
    const { p50, p85, p95 } = simulatedForecasts(team, { seeds, runs: 2_000 });
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(7);
    process.stdout.write(
      `${team.name.padEnd(32)}P50${percent(p50)}  P85${percent(p85)}  P95${percent(p95)}\n`,
    );
    isKept &&= Math.abs(p85 - 0.85) <= 0.035;
  }
  return isKept;
}
