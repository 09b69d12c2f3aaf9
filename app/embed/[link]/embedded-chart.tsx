import { PlanningChart } from "@/app/embed/[link]/planning-chart";
import { AgingFigure } from "@/components/charts/aging";
import { ForecastHistogram } from "@/components/forecast/forecast-histogram";
import { EmptyState } from "@/components/ui/empty-state";
import { dayBars } from "@/lib/charts/forecast/forecast-bars";
import { readForecastView } from "@/lib/charts/forecast/forecast-view";
import { cardsOf } from "@/lib/charts/forecast/forecast-words";
import { readStandUpView } from "@/lib/charts/stand-up/stand-up-view";
import { openTeam } from "@/lib/server/team-page";
import { loadForecast } from "@/lib/services/forecast/load-forecast";
import { loadAging } from "@/lib/services/stand-up/load-aging";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";

type Query = Record<string, string | string[]>;
type Props = { target: string; query: Query; slug: string };

/** The chart that a link puts on another site's page. */
export function EmbeddedChart(props: Props) {
  if (props.target === "aging") return <AgingChart {...props} />;
  if (props.target === "when-done") return <WhenDone {...props} />;
  return <PlanningChart {...props} />;
}

async function AgingChart({ query, slug }: Props) {
  const { team, context } = await openTeam(slug);
  const { view } = readStandUpView(query, team.today);
  const asOf = view.asOf ?? undefined;
  const [aging, open] = await Promise.all([
    loadAging(context, view.by, asOf),
    loadOpenCards(context, asOf),
  ]);
  return (
    <AgingFigure
      aging={{ ...aging, cards: open.cards }}
      scale={view.scale}
      cardPath={`/t/${slug}/cards`}
      controls={null}
    />
  );
}

async function WhenDone({ query, slug }: Props) {
  const { team, context } = await openTeam(slug);
  const { items } = await loadForecast({ ...context, team }, readForecastView(query).view);
  if (items === null) {
    return <EmptyState title="Not enough releases for a forecast" text="" actions={[]} />;
  }
  return (
    <ForecastHistogram
      name="when-done"
      title={`The day on which ${cardsOf(items.items)} are done, in 10,000 runs`}
      across="day"
      bars={dayBars(items)}
    />
  );
}
