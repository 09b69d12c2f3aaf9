import { WorkMix } from "@/components/charts/work-mix";
import { MixChoices } from "@/components/planning/mix-choices";
import styles from "@/components/planning/mix-section.module.css";
import { MembersOnly } from "@/components/ui/members-only";
import { PageLink } from "@/components/ui/page-link";
import { Question } from "@/components/ui/question";
import { withoutTypes } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { mixRows, mixSeries } from "@/lib/charts/mix/mix-rows";
import { type MixTrend, trendEdges, trendSentence } from "@/lib/charts/mix/mix-trends";
import { workMixSentence } from "@/lib/charts/mix/work-mix-sentence";
import type { BehindScope } from "@/lib/charts/planning/cards-href";
import type { PlanningAddress } from "@/lib/charts/planning/planning-view";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

type MixSectionProps = {
  address: PlanningAddress;
  buckets: WorkMixBucket[];
  total: WorkMixBucket;
  behind: BehindScope;
  /** Whether the page is filtered by types or kinds, which this part leaves aside */
  ignoresTypes: boolean;
  /** The whole period before; null where nothing is compared */
  totalBefore: WorkMixBucket | null;
  /** How the shares of days and of items move */
  trends: { days: MixTrend[]; items: MixTrend[] };
  /** Days on which the team changed how it works */
  marks: readonly MarkedDay[];
};

/** Where the team's days and releases went, by kind or type, week by week or month by month. */
export function MixSection(props: MixSectionProps) {
  const { address, buckets, total, behind, ignoresTypes, totalBefore, marks } = props;
  const { mix, share, bucket } = address.view;
  // Without a commit day there are no days in progress: only the items can be shared out.
  const hasDays = total.byKind.feature.daysShare !== null;
  const wanted = share === "people" ? "days" : share;
  const measure = hasDays ? wanted : "items";
  const isEmpty = !hasDays && total.byKind.feature.itemsShare === null;
  const series = mixSeries(mix, behind.types, total);
  const trends = props.trends[measure];
  const sharesOf = (whole: WorkMixBucket) =>
    mixRows([whole], series, measure, bucket)[0]?.parts.map((part) => part.share) ?? [];
  return (
    <Question
      id="work-mix"
      heading="How much goes to hidden work and support?"
      answer={workMixSentence(total, ignoresTypes)}
      explained="hidden-work"
      {...(isEmpty ? {} : { foldOnPhone: "Show the chart" })}
      controls={
        <MembersOnly>
          <PageLink
            className={styles.link}
            href={filterHref(`${address.path}/hidden-work`, address.filter)}
          >
            What it costs
          </PageLink>
        </MembersOnly>
      }
    >
      {isEmpty ? null : (
        <WorkMix
          rows={mixRows(buckets, series, measure, bucket)}
          series={series}
          totals={sharesOf(total)}
          totalsBefore={totalBefore && sharesOf(totalBefore)}
          trend={{ edges: trendEdges(trends, buckets.length), text: trendSentence(trends, bucket) }}
          measure={measure}
          bucket={bucket}
          marks={marks}
          behind={{ ...behind, filter: withoutTypes(behind.filter) }}
          inProgressPath={`${address.path}/in-progress`}
          controls={<MixChoices address={address} hasDays={hasDays} />}
        />
      )}
    </Question>
  );
}
