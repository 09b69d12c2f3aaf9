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

/** Whether forecasts hold as often as they say on teams whose rate does not change. */
function main() {
  for (const team of teams) {
    const { p50, p85, p95 } = simulatedForecasts(team, { seeds: 1_000, runs: 2_000 });
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`.padStart(7);
    process.stdout.write(
      `${team.name.padEnd(32)}P50${percent(p50)}  P85${percent(p85)}  P95${percent(p95)}\n`,
    );
  }
}

main();
