import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import type { TimeBox } from "@/lib/metrics/hidden-work/time-boxes";

/** Whether time-boxed work kept its boxes, in words. */
export function boxSentence(
  boxes: readonly Pick<TimeBox, "released" | "kept" | "longestOverrun">[],
  dayCount: DayCount,
): string {
  if (boxes.length === 0) {
    return "No type of work has a time box. Give spikes one in the settings, and this part says whether they keep it.";
  }
  const released = boxes.reduce((sum, box) => sum + box.released, 0);
  if (released === 0) return "No time-boxed card was released in this period.";
  const kept = boxes.reduce((sum, box) => sum + box.kept, 0);
  const longest = Math.max(...boxes.map((box) => box.longestOverrun ?? 0));
  const cards = released === 1 ? "time-boxed card" : "time-boxed cards";
  const said = `${formatNumber(kept)} of ${formatNumber(released)} ${cards} kept the box`;
  return longest === 0
    ? `${said}.`
    : `${said}; the longest overrun was ${formatNumber(longest)} ${dayWords(dayCount, longest)}.`;
}
