import { DataTable } from "@/components/charts/data-table";
import { measureWords } from "@/lib/charts/mix/measure-words";
import { isEmptyRow, type MixRow, type MixSeries } from "@/lib/charts/mix/mix-rows";
import type { MixMeasure } from "@/lib/charts/planning/planning-view";
import type { BucketSize } from "@/lib/dates/buckets";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";

type WorkMixTableProps = {
  caption: string;
  rows: MixRow[];
  series: MixSeries[];
  measure: MixMeasure;
  bucket: BucketSize;
  /** Where the cards behind a part of a bar are listed */
  hrefOf: (row: MixRow, series: MixSeries) => string;
};

/** The work mix as a table; each share leads to the cards behind it. */
export function WorkMixTable(props: WorkMixTableProps) {
  const { caption, rows, series, measure, bucket, hrefOf } = props;
  return (
    <DataTable
      caption={caption}
      columns={[
        bucket === "month" ? "Month" : "Week",
        ...series.flatMap(({ name }) => [name, measureWords[measure]]),
      ]}
      rows={rows.map((row) => [
        row.name,
        ...row.parts.flatMap((part) => [
          isEmptyRow(row) ? "none" : formatShare(part.share),
          formatNumber(part.amount),
        ]),
      ])}
      hrefs={rows.map((row) => [
        undefined,
        ...series.flatMap((one) => [hrefOf(row, one), undefined]),
      ])}
    />
  );
}
