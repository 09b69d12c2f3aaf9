import type { Metadata } from "next";
import type { Query } from "@/app/t/[team]/read-filter";
import { ForecastPage } from "@/components/forecast/forecast-page";
import { Problem } from "@/lib/cards/problem";
import { type ForecastView, readForecastView } from "@/lib/charts/forecast/forecast-view";
import { openTeam } from "@/lib/server/team-page";
import { loadForecast } from "@/lib/services/forecast/load-forecast";
import { loadForecastBackTest } from "@/lib/services/forecast/load-forecast-back-test";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const metadata: Metadata = { title: "Forecast" };

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const { view: asked, problems } = readForecastView(await searchParams);
  const { view, problem, forecast, tests } = await load({ ...context, team }, asked);
  return (
    <ForecastPage
      path={`/t/${team.slug}`}
      today={team.today}
      dayCount={team.dayCount}
      types={team.types.map(({ name }) => name)}
      streams={team.streams.map(({ name }) => name)}
      view={view}
      problems={problem === null ? problems : [...problems, problem]}
      forecast={forecast}
      tests={tests}
    />
  );
}

/** The forecast as asked; where the address asks for what is not there, the usual one and why. */
async function load(context: ServiceContext, view: ForecastView) {
  const { type, stream, asOf, seed } = view;
  try {
    const forecast = await loadForecast(context, view);
    const { tests } = await loadForecastBackTest(context, { type, stream, asOf, seed });
    return { view, problem: null, forecast, tests };
  } catch (error) {
    if (!(error instanceof Problem && error.status === 400)) throw error;
    const forecast = await loadForecast(context, {});
    const { tests } = await loadForecastBackTest(context, {});
    return { view: {}, problem: error.message.replace(/\.$/, ""), forecast, tests };
  }
}
