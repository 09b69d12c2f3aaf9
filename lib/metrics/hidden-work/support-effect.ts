import { cardsInProgress } from "@/lib/metrics/hidden-work/cards-in-progress";
import { exposureSlope } from "@/lib/metrics/hidden-work/exposure-slope";
import { type FlowCard, isReleased, type ReleasedCard } from "@/lib/metrics/hidden-work/flow-card";
import {
  groupDifference,
  medianOf,
  type SizedColumns,
  sizedColumns,
} from "@/lib/metrics/hidden-work/group-difference";
import type { Interval } from "@/lib/metrics/wilson-interval";

/** A released feature with how much else was in progress when it was committed. */
export type ExposedFeature = {
  number: number;
  sizeId: number | null;
  committed: number;
  cycleDays: number;
  /** Support and hidden cards in progress on its commit day */
  exposure: number;
};

type ExposureGroup = { items: number; mean: number | null; meanExposure: number | null };

export type SupportEffect = {
  /** Released features that count, in order of commitment */
  features: ExposedFeature[];
  /** A feature above this exposure is among the exposed ones; null without features */
  medianExposure: number | null;
  high: ExposureGroup;
  low: ExposureGroup;
  /** Days that exposed features took longer, like compared with like in size */
  difference: number | null;
  interval: Interval | null;
  /** Two-sided, by circular shifts of the exposures */
  p: number | null;
  shifts: number;
  /** Days a feature took longer for each further card */
  slope: number | null;
  slopeInterval: Interval | null;
};

/** With fewer features no difference is told from chance. METRICS section 7. */
export const minComparedFeatures = 20;
const maxShifts = 999;

/**
 * Whether features took longer when more support and hidden work was in progress on the day they
 * were committed: an association in the record, not a cause. `cards` are all of the team's, `shown`
 * says which features count. All but the features and groups is null below 20 features, or where no
 * size has features on both sides of the median. Definition: METRICS section 7.
 */
export function supportEffect(
  cards: readonly FlowCard[],
  cycleDays: (card: ReleasedCard) => number,
  shown: (card: FlowCard) => boolean,
): SupportEffect {
  const features = exposedFeatures(cards, cycleDays, shown);
  const exposures = features.map((one) => one.exposure);
  const median = medianOf(exposures);
  const side = (isHigh: boolean) =>
    groupOf(features.filter((one) => median !== null && one.exposure > median === isHigh));
  const head = { features, medianExposure: median, high: side(true), low: side(false) };
  const columns = sizedColumns(features);
  const difference =
    median === null || features.length < minComparedFeatures
      ? null
      : groupDifference(columns, exposures, median);
  if (median === null || difference === null) return { ...head, ...nothingToSay };
  const { p, shifts } = shiftTest(columns, exposures, median, difference);
  return { ...head, difference, p, shifts, ...exposureSlope(columns, exposures, median) };
}

const nothingToSay = {
  difference: null,
  interval: null,
  p: null,
  shifts: 0,
  slope: null,
  slopeInterval: null,
};

function exposedFeatures(
  cards: readonly FlowCard[],
  cycleDays: (card: ReleasedCard) => number,
  shown: (card: FlowCard) => boolean,
): ExposedFeature[] {
  const features = cards
    .filter((card) => card.kind === "feature" && shown(card))
    .filter(isReleased)
    .sort((a, b) => a.committed - b.committed || a.number - b.number);
  const first = features[0]?.committed ?? 0;
  const others = cardsInProgress(
    cards.filter((card) => card.kind !== "feature"),
    first,
    features.at(-1)?.committed ?? first - 1,
  );
  return features.map((card) => ({
    number: card.number,
    sizeId: card.sizeId,
    committed: card.committed,
    cycleDays: cycleDays(card),
    exposure: others[card.committed - first] ?? 0,
  }));
}

function groupOf(features: readonly ExposedFeature[]): ExposureGroup {
  const items = features.length;
  const meanOf = (values: number[]) =>
    items === 0 ? null : values.reduce((sum, value) => sum + value, 0) / items;
  return {
    items,
    mean: meanOf(features.map((one) => one.cycleDays)),
    meanExposure: meanOf(features.map((one) => one.exposure)),
  };
}

/**
 * The exposures moved round the circle of features, which keeps how they drift: at most 999 shifts,
 * evenly apart. A shift that leaves a side empty counts as far, so that p is not made smaller by it.
 */
function shiftTest(
  columns: SizedColumns,
  exposures: readonly number[],
  median: number,
  seen: number,
): { p: number; shifts: number } {
  const n = exposures.length;
  const shifts = Math.min(n - 1, maxShifts);
  let asFar = 0;
  for (let round = 1; round <= shifts; round += 1) {
    const by = Math.round((round * n) / (shifts + 1));
    const other = groupDifference(columns, exposures, median, by);
    // Equal sums may differ in the last digit.
    if (other === null || Math.abs(other) >= Math.abs(seen) - 1e-9) asFar += 1;
  }
  return { p: (1 + asFar) / (1 + shifts), shifts };
}
