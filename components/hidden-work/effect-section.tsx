import { DataTable } from "@/components/charts/data-table";
import { CsvLink } from "@/components/hidden-work/csv-link";
import { Effect } from "@/components/hidden-work/effect";
import styles from "@/components/hidden-work/section-parts.module.css";
import { Question } from "@/components/ui/question";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { effectSentence } from "@/lib/charts/hidden-work/effect-sentence";
import { effectSpots } from "@/lib/charts/hidden-work/effect-spots";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatInterval, formatP } from "@/lib/format/format-interval";
import { formatNumber } from "@/lib/format/format-number";
import { notEnoughData } from "@/lib/format/not-enough-data";
import {
  type ExposedFeature,
  minComparedFeatures,
  type SupportEffect,
} from "@/lib/metrics/hidden-work/support-effect";

type EffectSectionProps = {
  path: string;
  filter: CardFilter;
  effect: Omit<SupportEffect, "features"> & {
    features: Pick<ExposedFeature, "exposure" | "cycleDays">[];
    dayCount: DayCount;
  };
};

/** Whether features took longer beside more support and hidden work, worded as association. */
export function EffectSection({ path, filter, effect }: EffectSectionProps) {
  const { features, medianExposure, high, low, dayCount } = effect;
  const spots = effectSpots(features);
  const words = dayWords(dayCount);
  const withInterval = (value: number | null, interval: SupportEffect["interval"]) =>
    value === null
      ? notEnoughData
      : `${formatNumber(value, 2).replace("-", "−")}${interval ? ` (${formatInterval(interval, 2)})` : ""}`;
  return (
    <Question
      id="support-effect"
      heading="Does it slow features?"
      answer={effectSentence({ ...effect, items: features.length })}
      explained="hidden-work"
      foldOnPhone="Show the figures"
      controls={<CsvLink path={path} table="support-effect" filter={filter} />}
    >
      {features.length < minComparedFeatures ? null : (
        <div className={styles.parts}>
          <Effect spots={spots} median={medianExposure} dayCount={dayCount} />
          <div className={styles.pair}>
            <div className={styles.box}>
              <h3>The two groups, and the test</h3>
              <DataTable
                caption={`Cycle times in ${words}`}
                columns={["Group", "Features", "Mean exposure", "Mean cycle time"]}
                rows={[
                  [`More than ${formatNumber(medianExposure)} beside`, high] as const,
                  [`${formatNumber(medianExposure)} or fewer beside`, low] as const,
                ].map(([name, group]) => [
                  name,
                  formatNumber(group.items),
                  formatNumber(group.meanExposure, 1),
                  formatNumber(group.mean, 2),
                ])}
              />
              <DataTable
                caption="In brackets the 90% interval"
                columns={["What", "Figure"]}
                rows={[
                  ["Difference within sizes", withInterval(effect.difference, effect.interval)],
                  ["Days for each card more", withInterval(effect.slope, effect.slopeInterval)],
                  [
                    "Chance of so large a difference by chance alone",
                    effect.p === null ? notEnoughData : formatP(effect.p),
                  ],
                  ["Shifts of the exposures it was compared with", formatNumber(effect.shifts)],
                ]}
              />
            </div>
            <div className={styles.box}>
              <h3>Why this could mislead</h3>
              <ul>
                <li>
                  It is an association. What makes support come in may slow features by itself.
                </li>
                <li>
                  Only cards that somebody entered count: unrecorded support makes the calm days
                  look like busy ones.
                </li>
                <li>
                  A busy team may commit smaller features. Sizes are compared like with like, but
                  features without a size are one group.
                </li>
                <li>
                  Exposure is what was in progress on the commit day. What came later is left out,
                  since long features would meet more of it by being long.
                </li>
                <li>
                  Features that are still open are not in it. A finding of nothing does not prove
                  that there is nothing.
                </li>
              </ul>
            </div>
          </div>
        </div>
      )}
    </Question>
  );
}
