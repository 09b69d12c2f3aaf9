import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

/** Where the team's time went over a whole period, in words; null total means nothing happened. */
export function workMixSentence(
  total: Pick<WorkMixBucket, "byKind"> | null,
  ignoresTypes = false,
): string {
  const all = ignoresTypes ? " All types are shown here: the type filter does not apply." : "";
  return `${sharesSentence(total)}${all}`;
}

function sharesSentence(total: Pick<WorkMixBucket, "byKind"> | null): string {
  if (total === null) return "Nothing was in progress or released in this selection.";
  const { feature, support, hidden } = total.byKind;
  const released = feature.items + support.items + hidden.items;
  const items =
    feature.itemsShare === null
      ? null
      : `Of the ${released === 1 ? "one item" : `${formatNumber(released)} items`} released ${formatShare(feature.itemsShare)} were features, ${formatShare(support.itemsShare)} support and ${formatShare(hidden.itemsShare)} hidden work.`;
  if (feature.daysShare === null) {
    if (items === null) return "Nothing was in progress or released in this selection.";
    return `No card here has a commit day, so there are no days in progress to divide. ${items}`;
  }
  const days = `Of all days in progress ${formatShare(feature.daysShare)} went to features, ${formatShare(support.daysShare)} to support and ${formatShare(hidden.daysShare)} to hidden work.`;
  return items === null ? days : `${days} ${items}`;
}
