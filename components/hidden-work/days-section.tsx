import { WorkMix } from "@/components/charts/work-mix";
import { CsvLink } from "@/components/hidden-work/csv-link";
import { DaysTable } from "@/components/hidden-work/days-table";
import { OwnTypes } from "@/components/hidden-work/own-types";
import { PeopleBox, type PeopleBoxProps } from "@/components/hidden-work/people-box";
import styles from "@/components/hidden-work/section-parts.module.css";
import { StreamsTable, type StreamTotal } from "@/components/hidden-work/streams-table";
import { MixChoices } from "@/components/planning/mix-choices";
import { MembersOnly } from "@/components/ui/members-only";
import { Question } from "@/components/ui/question";
import { withoutTypes } from "@/lib/cards/filter/card-filter";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { daysSentence, peopleSentence } from "@/lib/charts/hidden-work/days-sentence";
import { mixRows, mixSeries } from "@/lib/charts/mix/mix-rows";
import { type MixTrend, trendEdges, trendSentence } from "@/lib/charts/mix/mix-trends";
import type { BehindScope } from "@/lib/charts/planning/cards-href";
import type { PlanningAddress } from "@/lib/charts/planning/planning-view";
import type { IsoDay } from "@/lib/dates/day";
import type { ShareTrend } from "@/lib/metrics/share-trend";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

type DaysSectionProps = {
  address: PlanningAddress;
  teamPath: string;
  buckets: WorkMixBucket[];
  total: WorkMixBucket | null;
  trend: ShareTrend | null;
  /** How the shares of days and of items move, kind by kind */
  trends: { days: MixTrend[]; items: MixTrend[] };
  behind: BehindScope;
  /** Days on which the team changed how it works */
  marks: readonly MarkedDay[];
  /** The first day with a head count; null where people-days are not known */
  peopleFrom: IsoDay | null;
  byStream: StreamTotal[];
  people: PeopleBoxProps;
  /** Types that are series of their own, and what of the address their form keeps */
  own: readonly string[];
  keep: [string, string][];
};

/** Where the team's days and releases went, and whether the share of hidden work grows. */
export function DaysSection(props: DaysSectionProps) {
  const { address, teamPath, buckets, total, trend, marks, peopleFrom, byStream, own } = props;
  const { mix, bucket } = address.view;
  const hasPeople = peopleFrom !== null;
  const measure = address.view.share === "people" && !hasPeople ? "days" : address.view.share;
  const trends = measure === "people" ? [] : props.trends[measure];
  const filter = withoutTypes(props.behind.filter);
  const behind = { ...props.behind, filter };
  const series = total === null ? [] : mixSeries(mix, behind.types, total, own);
  const inProgressPath = `${teamPath}/in-progress`;
  return (
    <Question
      id="days"
      heading="Where do the days go?"
      answer={`${daysSentence(total, trend, bucket)}${peopleSentence(total, peopleFrom)}`}
      explained="hidden-work"
      controls={
        <>
          <CsvLink
            path={address.path}
            table="days"
            filter={filter}
            further={[["bucket", bucket]]}
          />
          {byStream.every(({ name }) => name === null) ? null : (
            <CsvLink
              path={address.path}
              table="days-by-stream"
              filter={filter}
              further={[["bucket", bucket]]}
              label="By stream as CSV"
            />
          )}
        </>
      }
    >
      {total === null ? null : (
        <div className={styles.parts}>
          <WorkMix
            rows={mixRows(buckets, series, measure, bucket)}
            series={series}
            totals={
              mixRows([total], series, measure, bucket)[0]?.parts.map(({ share }) => share) ?? []
            }
            measure={measure}
            bucket={bucket}
            behind={behind}
            inProgressPath={inProgressPath}
            trend={{
              edges: trendEdges(trends, buckets.length),
              text: trendSentence(trends, bucket),
            }}
            marks={marks}
            controls={
              <>
                <MixChoices address={address} hasDays hasPeople={hasPeople} />
                {mix === "kind" ? (
                  <MembersOnly>
                    <OwnTypes
                      path={address.path}
                      keep={props.keep}
                      types={behind.types
                        .map(({ name }) => name)
                        .filter((name) => total.byType[name] !== undefined)}
                      own={own}
                    />
                  </MembersOnly>
                ) : null}
              </>
            }
          />
          <div className={styles.pair}>
            <DaysTable
              total={total}
              series={series}
              isByKind={mix === "kind"}
              behind={behind}
              inProgressPath={inProgressPath}
              peopleFrom={peopleFrom}
            />
            <div className={styles.parts}>
              {byStream.every(({ name }) => name === null) ? null : (
                <StreamsTable
                  streams={byStream}
                  behind={behind}
                  inProgressPath={inProgressPath}
                  period={total}
                />
              )}
              <MembersOnly>
                <PeopleBox {...props.people} />
              </MembersOnly>
            </div>
          </div>
        </div>
      )}
    </Question>
  );
}
