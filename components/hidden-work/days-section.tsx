import { DataTable } from "@/components/charts/data-table";
import { WorkMix } from "@/components/charts/work-mix";
import { CsvLink } from "@/components/hidden-work/csv-link";
import styles from "@/components/hidden-work/section-parts.module.css";
import { ViewChoice } from "@/components/planning/view-choice";
import { Question } from "@/components/ui/question";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { daysSentence } from "@/lib/charts/hidden-work/days-sentence";
import { mixRows, mixSeries } from "@/lib/charts/mix/mix-rows";
import { mixTrends, trendEdges, trendSentence } from "@/lib/charts/mix/mix-trends";
import type { BehindScope } from "@/lib/charts/planning/cards-href";
import type { DashboardAddress } from "@/lib/charts/planning/planning-view";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { ShareTrend } from "@/lib/metrics/share-trend";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

type DaysSectionProps = {
  address: DashboardAddress;
  teamPath: string;
  buckets: WorkMixBucket[];
  total: WorkMixBucket | null;
  trend: ShareTrend | null;
  behind: BehindScope;
  /** Days on which the team changed how it works */
  marks: readonly MarkedDay[];
};

/** The filter without types and kinds, which the shares are among. */
function allTypes({ type: _types, kind: _kinds, ...filter }: CardFilter): CardFilter {
  return filter;
}

/** Where the team's days and releases went, and whether the share of hidden work grows. */
export function DaysSection(props: DaysSectionProps) {
  const { address, teamPath, buckets, total, trend, behind, marks } = props;
  const { mix, share: measure, bucket } = address.view;
  const trends = mixTrends(buckets, measure);
  const series = total === null ? [] : mixSeries(mix, behind.types, total);
  const filter = allTypes(behind.filter);
  return (
    <Question
      id="days"
      heading="Where do the days go?"
      answer={daysSentence(total, trend, bucket)}
      explained="hidden-work"
      controls={
        <CsvLink path={address.path} table="days" filter={filter} further={[["bucket", bucket]]} />
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
            behind={{ ...behind, filter }}
            inProgressPath={`${teamPath}/in-progress`}
            trend={{
              edges: trendEdges(trends, buckets.length),
              text: trendSentence(trends, bucket),
            }}
            marks={marks}
            controls={<MixChoices address={address} />}
          />
          <div className={styles.box}>
            <h3>All together</h3>
            <DataTable
              caption="Items released and days in progress in the whole period"
              columns={[mix === "kind" ? "Kind" : "Type", "Items", "of all", "Days", "of all"]}
              rows={series.map(({ name, kind, type }) => {
                const share = type ? total.byType[type] : total.byKind[kind];
                return [
                  name,
                  formatNumber(share?.items ?? 0),
                  formatShare(share?.itemsShare ?? null),
                  formatNumber(share?.days ?? 0),
                  formatShare(share?.daysShare ?? null),
                ];
              })}
            />
          </div>
        </div>
      )}
    </Question>
  );
}

function MixChoices({ address }: { address: DashboardAddress }) {
  return (
    <>
      <ViewChoice
        label="What is shared out"
        address={address}
        name="share"
        options={[
          ["days", "Days"],
          ["items", "Items"],
        ]}
      />
      <ViewChoice
        label="Among what"
        address={address}
        name="mix"
        options={[
          ["kind", "By kind"],
          ["type", "By type"],
        ]}
      />
      <ViewChoice
        label="Weeks or months"
        address={address}
        name="bucket"
        options={[
          ["month", "Months"],
          ["week", "Weeks"],
        ]}
      />
    </>
  );
}
