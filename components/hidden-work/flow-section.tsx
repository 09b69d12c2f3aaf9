import { DataTable } from "@/components/charts/data-table";
import { CsvLink } from "@/components/hidden-work/csv-link";
import { Lines } from "@/components/hidden-work/lines";
import styles from "@/components/hidden-work/section-parts.module.css";
import { Question } from "@/components/ui/question";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { bucketName } from "@/lib/charts/hidden-work/bucket-name";
import {
  type CumulativeDay,
  cumulativeRows,
  readOff,
} from "@/lib/charts/hidden-work/cumulative-rows";
import { edgeLines, flowSentence } from "@/lib/charts/hidden-work/flow-sentence";
import type { BucketSize } from "@/lib/dates/buckets";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import type { LittlesLaw } from "@/lib/metrics/hidden-work/littles-law";

type FlowBucket = {
  from: IsoDay;
  to: IsoDay;
  arrivals: number;
  departures: number;
  releases: number;
  meanWip: number | null;
  medianAge: number | null;
  signal: boolean;
};

type FlowSectionProps = {
  path: string;
  filter: CardFilter;
  law: LittlesLaw;
  dayCount: DayCount;
  throughput: {
    bucket: BucketSize;
    mean: number | null;
    upper: number | null;
    lower: number | null;
    buckets: FlowBucket[];
  };
  cumulative: CumulativeDay[];
  /** Days on which the team changed how it works */
  marks: readonly MarkedDay[];
};

const colours = {
  arrivals: "var(--edge-support)",
  departures: "var(--edge-feature)",
  wip: "var(--edge-feature)",
  age: "var(--edge-hidden)",
  queue: "color-mix(in srgb, var(--text-soft) 45%, var(--surface))",
};

/** Little's law, and the flow that it is about: arrivals, departures, WIP, throughput, cumulated. */
export function FlowSection(props: FlowSectionProps) {
  const { path, filter, law, dayCount, throughput, cumulative, marks } = props;
  const { bucket, buckets, mean, upper, lower } = throughput;
  const across = bucket === "month" ? "month" : "week beginning";
  const named = buckets.map((one) => ({ ...one, ...bucketName(one, bucket) }));
  const rows = (valuesOf: (one: FlowBucket) => (number | null)[]) =>
    named.map((one) => ({
      ...{ label: one.label, name: one.name, from: one.from, to: one.to },
      values: valuesOf(one),
    }));
  const tableOf = (columns: [string, (one: FlowBucket) => string][]) => ({
    caption: `Flow by ${bucket}`,
    columns: [bucket === "month" ? "Month" : "Week", ...columns.map(([name]) => name)],
    rows: named.map((one) => [one.name, ...columns.map(([, textOf]) => textOf(one))]),
  });
  const flowRows = cumulativeRows(cumulative);
  const signals = buckets.filter((one) => one.signal).length;
  const edges = edgeLines(law);
  return (
    <Question
      id="flow"
      heading="What does Little’s law say?"
      answer={flowSentence(law, dayCount)}
      explained="hidden-work"
      foldOnPhone="Show the charts"
      controls={
        <>
          <CsvLink path={path} table="flow" filter={filter} further={[["bucket", bucket]]} />
          <CsvLink
            path={path}
            table="cumulative-flow"
            filter={filter}
            label="Cumulative flow as CSV"
          />
        </>
      }
    >
      {buckets.length === 0 ? null : (
        <div className={styles.parts}>
          <div className={styles.pair}>
            <Lines
              name="wip"
              title="Cards in progress, and how old they were"
              rows={rows((one) => [one.meanWip, one.medianAge])}
              series={[
                { name: "mean cards in progress", colour: colours.wip },
                { name: "median age in days", colour: colours.age, dash: "6 4" },
              ]}
              up="cards, days"
              across={across}
              marks={marks}
              table={tableOf([
                ["Mean WIP", (one) => textOf(one.meanWip)],
                ["Median age", (one) => textOf(one.medianAge)],
              ])}
            />
            <Lines
              name="arrivals"
              title="Arrivals and departures"
              rows={rows((one) => [one.arrivals, one.departures])}
              series={[
                { name: "cards committed", colour: colours.arrivals, dash: "6 4" },
                { name: "cards released or cancelled", colour: colours.departures },
              ]}
              up={`cards a ${bucket}`}
              across={across}
              marks={marks}
              table={tableOf([
                ["Arrivals", (one) => formatNumber(one.arrivals)],
                ["Departures", (one) => formatNumber(one.departures)],
              ])}
            />
            <Lines
              name="throughput"
              title="Throughput"
              note={
                signals === 0
                  ? "No signal: it varies as chance makes it."
                  : `${signals === 1 ? `1 ${bucket} is` : `${signals} ${bucket}s are`} more than chance: outside the limits, or one of 8 in a row on one side of the mean.`
              }
              rows={rows((one) => [one.releases])}
              series={[{ name: "cards released", colour: colours.departures }]}
              levels={levelsOf({ mean, upper, lower })}
              up={`cards a ${bucket}`}
              across={across}
              marks={marks}
              table={tableOf([
                ["Released", (one) => formatNumber(one.releases)],
                ["Signal", (one) => (one.signal ? "more than chance" : "none")],
              ])}
            />
            <Lines
              name="cumulative-flow"
              title={`Cumulative flow${cumulative.length > flowRows.length ? `, the last ${flowRows.length} days` : ""}`}
              note={readOff(cumulative, dayCount)}
              rows={flowRows}
              series={[
                { name: "entered the queue", colour: colours.queue, isFilled: true },
                { name: "committed", colour: "var(--kind-feature)", isFilled: true },
                { name: "released or cancelled", colour: "var(--accent)", isFilled: true },
              ]}
              up="cards since the first day shown"
              across="day"
              marks={marks}
              table={{
                caption: "Cards since the first day shown",
                columns: ["Day", "Entered the queue", "Committed", "Released or cancelled"],
                rows: flowRows.map((row) => [
                  row.name,
                  ...row.values.map((value) => formatNumber(value)),
                ]),
              }}
            />
          </div>
          {edges.length === 0 ? null : (
            <div className={styles.box}>
              <h3>How far the law holds here</h3>
              <DataTable
                caption={`${dayWords(dayCount)} a released card`}
                columns={["Part", "Days"]}
                rows={edges}
              />
              <p>
                {`Over ${formatNumber(law.workingDays)} ${dayWords(dayCount)} ${formatNumber(law.arrivals)} cards arrived and ${formatNumber(law.departures)} left. The law is exact only where a period starts and ends with nothing in progress.`}
              </p>
            </div>
          )}
        </div>
      )}
    </Question>
  );
}

function textOf(value: number | null): string {
  return value === null ? "none" : formatNumber(value, 1);
}

function levelsOf(levels: { mean: number | null; upper: number | null; lower: number | null }) {
  return Object.entries(levels).flatMap(([name, value]) =>
    value === null || (name === "lower" && value === 0)
      ? []
      : [
          {
            value,
            label: `${{ mean: "mean", upper: "upper limit", lower: "lower limit" }[name] ?? name} ${formatNumber(value, 1)}`,
          },
        ],
  );
}
