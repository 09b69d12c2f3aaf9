import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import type { KindService } from "@/lib/metrics/hidden-work/kind-service";

type Service = {
  kinds: readonly KindService[];
  supportCommitted: number;
  overtakings: number;
  dayCount: DayCount;
};

/** How support is served against features, and how often it goes ahead of the queue, in words. */
export function supportSentence({
  kinds,
  supportCommitted,
  overtakings,
  dayCount,
}: Service): string {
  const support = kinds.find((one) => one.kind === "support");
  const feature = kinds.find((one) => one.kind === "feature");
  if (!support || support.arrivals + support.releases === 0) {
    return "No support card was begun or released in this period.";
  }
  const words = dayWords(dayCount);
  const times = [
    compared("begun", support.response.mean, feature?.response.mean ?? null, words),
    compared("done", support.cycle.mean, feature?.cycle.mean ?? null, words),
  ].filter((one) => one !== null);
  const said = times.length === 0 ? "" : `Support is ${times.join(" and ")}. `;
  return `${said}${formatNumber(overtakings)} of ${supportCommitted === 1 ? "1 support card" : `${formatNumber(supportCommitted)} support cards`} went ahead of cards that were queued before.`;
}

function compared(
  done: string,
  support: number | null,
  feature: number | null,
  words: string,
): string | null {
  if (support === null) return null;
  const after = `${done} after ${formatNumber(support, 1)} ${words}`;
  return feature === null ? after : `${after} (features: ${formatNumber(feature, 1)})`;
}
