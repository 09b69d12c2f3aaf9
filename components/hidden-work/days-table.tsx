import { DataTable } from "@/components/charts/data-table";
import styles from "@/components/hidden-work/section-parts.module.css";
import { inProgressHref } from "@/lib/charts/mix/in-progress-href";
import { type MixSeries, mixPart } from "@/lib/charts/mix/mix-rows";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

type DaysTableProps = {
  total: WorkMixBucket;
  series: MixSeries[];
  isByKind: boolean;
  behind: BehindScope;
  inProgressPath: string;
  peopleFrom: IsoDay | null;
};

/** Items, days and people-days of the whole period, each leading to its cards. */
export function DaysTable(props: DaysTableProps) {
  const { total, series, isByKind, behind, inProgressPath, peopleFrom } = props;
  const { from, to } = total;
  const hasPeople = peopleFrom !== null;
  return (
    <div className={styles.box}>
      <h3>All together</h3>
      <DataTable
        caption={`Items released and days in progress in the whole period${hasPeople ? `; people-days from ${showDay(peopleFrom)} on` : ""}`}
        columns={[
          isByKind ? "Kind" : "Type",
          ...["Items", "of all", "Days", "of all"],
          ...(hasPeople ? ["People-days", "of all"] : []),
        ]}
        rows={series.map((one) => {
          const [items, days, people] = (["items", "days", "people"] as const).map((measure) =>
            mixPart(total, one, measure),
          );
          return [
            one.name,
            ...[items, days, ...(hasPeople ? [people] : [])].flatMap((part) => [
              formatNumber(part?.amount ?? 0),
              formatShare(part?.share ?? null),
            ]),
          ];
        })}
        hrefs={series.map((one) => {
          const inProgress = inProgressHref(inProgressPath, behind.filter, { from, to }, one);
          return [
            undefined,
            cardsHref(behind, { ...one, types: one.rest, from, to }),
            undefined,
            inProgress,
            undefined,
            inProgress,
          ];
        })}
      />
    </div>
  );
}
