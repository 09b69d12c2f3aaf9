import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { outlierFence } from "@/lib/metrics/evidence/outliers";
import { type Histogram, histogramOf } from "@/lib/metrics/histogram";
import { type SlaFigures, slaFigures } from "@/lib/metrics/sla-figures";
import { kaplanMeier } from "@/lib/metrics/survival";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { openAges } from "@/lib/services/evidence/open-sla";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

type Outlier = {
  number: number;
  title: string;
  type: string;
  released: IsoDay;
  days: number;
  /** How many times its type's median it took */
  timesMedian: number;
};

export type SpreadOfDays = {
  dayCount: DayCount;
  asOf: IsoDay;
  figures: SlaFigures;
  histogram: Histogram;
  /** Share of cards that take longer than this many days, open ones counted; fractions of 1 */
  survival: { days: number; share: number }[];
  /** Cards in progress that the curve counts */
  open: number;
  /** Far longer than their own type's cards, the longest first */
  outliers: Outlier[];
};

/** How cycle times spread: histogram, survival curve and outliers. METRICS sections 3, 5 and 6. */
export async function loadSpread(
  context: ServiceContext,
  filter: CardFilter,
): Promise<SpreadOfDays> {
  const team = await loadTeam(context);
  const key = `spread-of-days:${team.today}:${JSON.stringify(filter)}`;
  return rememberForRevision(team, key, async () => {
    const { rule, asOf, cards, ...period } = await loadPastCards(team, filter);
    const { cardDays } = team.calendar;
    const released = cards.flatMap(({ committed, released: on, ...card }) =>
      on !== null && period.isInPeriod(on) ? [{ ...card, on, days: cardDays(committed, on) }] : [],
    );
    const unfinished = openAges(cards, team.calendar, period);
    const histogram = histogramOf(released.map(({ days }) => days));
    const censored = histogramOf(unfinished.ages);
    const outliers = team.types.flatMap(({ id, name }) => {
      const own = released.filter(({ typeId }) => typeId === id);
      const days = histogramOf(own.map((card) => card.days));
      const fence = outlierFence(days);
      const median = slaFigures(days, rule).median ?? 1;
      return own
        .filter((card) => fence !== null && card.days > fence)
        .map((card) => ({
          number: card.number,
          title: card.title,
          type: name,
          released: toIsoDay(card.on),
          days: card.days,
          timesMedian: card.days / median,
        }));
    });
    return {
      dayCount: team.dayCount,
      asOf: toIsoDay(asOf),
      figures: slaFigures(histogram, rule),
      histogram,
      survival: kaplanMeier(histogram, censored).map(({ days, survival }) => ({
        days,
        share: survival,
      })),
      open: unfinished.open,
      outliers: outliers.sort((a, b) => b.days - a.days),
    };
  });
}
