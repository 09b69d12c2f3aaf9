import type { Measure } from "@/lib/cards/filter/measure";
import { groupName } from "@/lib/charts/sla/sla-group";
import { formatNumber } from "@/lib/format/format-number";
import { minMeanRatio } from "@/lib/metrics/committed-to-done";
import { fewItems } from "@/lib/metrics/few-items";
import type { SlaGroup } from "@/lib/metrics/sla-table";

type Centred = SlaGroup & { mean: number };

/** How groups differ in their mean, in a sentence; names the groups that rest on few items. */
export function spreadSentence(
  groups: readonly SlaGroup[],
  one: "size" | "type" = "size",
  measure: Measure = "cycle",
): string {
  const isLead = measure === "lead";
  const took = isLead ? "had a lead time of" : "took";
  const named = groups.filter(
    (group): group is Centred => group.mean !== null && group.size !== null,
  );
  const enough = named.filter((group) => group.items >= fewItems);
  const [first] = enough;
  if (first === undefined) {
    return named.length === 0
      ? `No card with a ${one} was released in this selection.`
      : `Every ${one} rests on fewer than ${fewItems} items so far.`;
  }
  let quickest = first;
  let slowest = first;
  for (const group of enough) {
    if (group.mean < quickest.mean) quickest = group;
    if (group.mean > slowest.mean) slowest = group;
  }
  if (quickest === slowest) {
    return `${groupName(first)} ${took} ${formatNumber(first.mean, 1)} days on average over ${formatNumber(first.items)} items.`;
  }
  const ratio = slowest.mean / quickest.mean;
  const comparison =
    ratio < minMeanRatio
      ? `The ${one}s hardly differ: ${isLead ? "lead times " : ""}from ${formatNumber(quickest.mean, 1)} days on average (${groupName(quickest)}) to ${formatNumber(slowest.mean, 1)} (${groupName(slowest)}).`
      : `${groupName(slowest)} ${took} ${formatNumber(slowest.mean, 1)} days on average, ${formatNumber(ratio, 1)} times as long as ${lower(groupName(quickest))} (${formatNumber(quickest.mean, 1)}).`;
  const thin = named.filter((group) => group.items < fewItems).map(groupName);
  return thin.length === 0
    ? comparison
    : `${comparison} ${thin.join(", ")}: fewer than ${fewItems} items.`;
}

/** Only a name of several letters is a word; XL stays as it is. */
function lower(name: string): string {
  return /^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLowerCase() : name;
}
