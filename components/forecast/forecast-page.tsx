import { BackTestSection, type ShownBackTest } from "@/components/forecast/back-test-section";
import { ForecastChoice } from "@/components/forecast/forecast-choice";
import { ForecastHistogram } from "@/components/forecast/forecast-histogram";
import { MonthCalendars } from "@/components/forecast/month-calendar";
import { QueueTable } from "@/components/forecast/queue-table";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { MembersOnly } from "@/components/ui/members-only";
import { Notice } from "@/components/ui/notice";
import { Question } from "@/components/ui/question";
import { dayBars, itemBars } from "@/lib/charts/forecast/forecast-bars";
import { forecastMonths } from "@/lib/charts/forecast/forecast-months";
import { type ForecastView, forecastHref } from "@/lib/charts/forecast/forecast-view";
import {
  cardsOf,
  daySentence,
  itemsSentence,
  missingSentence,
  queueSentence,
  sampleSentence,
} from "@/lib/charts/forecast/forecast-words";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type {
  DayForecast,
  ForecastSample,
  ItemsForecast,
  QueuedForecast,
} from "@/lib/metrics/forecast/forecast";

type ForecastPageProps = {
  path: string;
  today: IsoDay;
  dayCount: DayCount;
  types: string[];
  streams: string[];
  view: ForecastView;
  problems: string[];
  forecast: {
    asOf: IsoDay;
    sample: ForecastSample;
    lastRelease: IsoDay | null;
    inProgress: number;
    missing: { activeDays: number; needed: number } | null;
    items: ItemsForecast | null;
    by: DayForecast | null;
    queue: QueuedForecast[] | null;
  };
  tests: ShownBackTest[];
};

/** When cards are done, how many by a day, when each card of the queue is out, and how sure that is. */
export function ForecastPage(props: ForecastPageProps) {
  const { path, today, dayCount, types, streams, view, problems, forecast, tests } = props;
  const { asOf, sample, missing, items, by, queue, inProgress, lastRelease } = forecast;
  const here = `${path}/forecast`;
  const isToday = asOf === today;
  return (
    <>
      <PageHead
        title="Forecast"
        text={`${isToday ? "" : `As of the morning of ${showDay(asOf)}, whose queue is not known. `}${sampleSentence(sample, dayCount)}`}
      />
      <MembersOnly>
        <ForecastChoice
          path={here}
          view={view}
          items={view.items ?? items?.items ?? 10}
          by={by?.day ?? view.by}
          asOf={asOf}
          today={today}
          types={types}
          streams={streams}
        />
      </MembersOnly>
      {problems.length === 0 ? null : (
        <Notice title="Part of this address was not used.">{`${problems.join("; ")}.`}</Notice>
      )}
      {missing !== null || items === null || by === null ? (
        <EmptyState
          title="Not enough releases for a forecast"
          text={missingSentence(sample, missing ?? { activeDays: 0, needed: 5 }, dayCount)}
          actions={[
            { label: "Back to planning", href: path },
            ...(lastRelease === null
              ? []
              : [
                  {
                    label: `As of the last release, ${showDay(lastRelease)}`,
                    href: forecastHref(here, { ...view, by: undefined, asOf: lastRelease }),
                  },
                ]),
          ]}
        />
      ) : (
        <>
          <Question
            id="when-done"
            heading={`When will ${cardsOf(items.items, view.type)} be done?`}
            answer={itemsSentence(items, view.type)}
            explained="forecast"
          >
            <MonthCalendars months={forecastMonths(items, asOf)} />
            <ForecastHistogram
              name="when-done"
              title={`The day on which ${cardsOf(items.items)} are done, in 10,000 runs`}
              across="day"
              bars={dayBars(items)}
            />
          </Question>
          <Question
            id="how-many"
            heading={`How many by ${showDay(by.day)}?`}
            answer={daySentence(by, items.items)}
            foldOnPhone="Show the chart"
          >
            <ForecastHistogram
              name="how-many"
              title={`Cards released by ${showDay(by.day)}, in 10,000 runs`}
              across="cards"
              bars={itemBars(by)}
            />
          </Question>
          {queue === null ? null : (
            <Question
              id="queue"
              heading="When will a card of the queue be out?"
              answer={queueSentence(queue, inProgress)}
              controls={
                queue.length === 0 ? undefined : (
                  <>
                    <LinkButton variant="default" href={`${path}/queue`}>
                      Order the queue
                    </LinkButton>
                    <LinkButton variant="default" href={`${path}/batching`}>
                      All at once, or each as it is done?
                    </LinkButton>
                  </>
                )
              }
            >
              {queue.length === 0 ? null : <QueueTable queue={queue} cardPath={`${path}/cards`} />}
            </Question>
          )}
        </>
      )}
      <BackTestSection tests={tests} />
    </>
  );
}
