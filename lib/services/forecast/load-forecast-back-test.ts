import "server-only";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import { backTest, type KeptShare, type PastForecast } from "@/lib/metrics/forecast/back-test";
import { type ForecastScope, forecastBasis } from "@/lib/services/forecast/forecast-basis";
import { usualSeed } from "@/lib/services/forecast/load-forecast";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

type Shown<T> = {
  [Key in keyof T]: Key extends "items" ? T[Key] : IsoDay | Exclude<T[Key], number>;
};

export type LoadedBackTest = {
  asOf: IsoDay;
  seed: number;
  tests: { items: number; kept: KeptShare[]; forecasts: Shown<PastForecast>[] }[];
};

/** Whether past forecasts of the next 10 and 20 cards came true. METRICS section 9. */
export async function loadForecastBackTest(
  context: ServiceContext,
  question: ForecastScope & { seed?: number | undefined },
): Promise<LoadedBackTest> {
  const team = await loadTeam(context);
  const key = `forecast-back-test:${team.today}:${JSON.stringify(question)}`;
  return rememberForRevision(team, key, async () => {
    const { seed = usualSeed, window: days } = question;
    const { asOf, first, releases } = await forecastBasis(team, question);
    const { calendar } = team;
    const tests = backTest(releases, { asOf, calendar, first: first ?? asOf, days, seed });
    return {
      asOf: toIsoDay(asOf),
      seed,
      tests: tests.map(({ items, kept, forecasts }) => ({
        items,
        kept,
        forecasts: forecasts.map((one) => ({
          ...one,
          on: toIsoDay(one.on),
          p50: toIsoDay(one.p50),
          p85: toIsoDay(one.p85),
          p95: toIsoDay(one.p95),
          done: one.done === null ? null : toIsoDay(one.done),
        })),
      })),
    };
  });
}
