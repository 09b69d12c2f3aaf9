import { DataTable } from "@/components/charts/data-table";
import { WorkMix } from "@/components/charts/work-mix";
import { CsvLink } from "@/components/hidden-work/csv-link";
import styles from "@/components/hidden-work/section-parts.module.css";
import { MixChoices } from "@/components/planning/mix-choices";
import { Question } from "@/components/ui/question";
import { withoutTypes } from "@/lib/cards/filter/card-filter";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { daysSentence } from "@/lib/charts/hidden-work/days-sentence";
import { mixRows, mixSeries } from "@/lib/charts/mix/mix-rows";
import { type MixTrend, trendEdges, trendSentence } from "@/lib/charts/mix/mix-trends";
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
  /** How the shares of days and of items move, kind by kind */
  trends: { days: MixTrend[]; items: MixTrend[] };
  behind: BehindScope;
  /** Days on which the team changed how it works */
  marks: readonly MarkedDay[];
};

/** Where the team's days and releases went, and whether the share of hidden work grows. */
export function DaysSection(props: DaysSectionProps) {
  const { address, teamPath, buckets, total, trend, behind, marks } = props;
  const { mix, share: measure, bucket } = address.view;
  const trends = props.trends[measure];
  const series = total === null ? [] : mixSeries(mix, behind.types, total);
  const filter = withoutTypes(behind.filter);
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
            controls={<MixChoices address={address} hasDays />}
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
