import { type Histogram, itemCount } from "@/lib/metrics/histogram";
import { wholeDaysOf } from "@/lib/metrics/sla-figures";
import { kaplanMeier, type SurvivalCurve } from "@/lib/metrics/survival";

/** In days. */
export type SlaWithOpen = { mean: number; sd: number; sla: number; wholeDays: number };

/**
 * Mean + k·SD with the cards in progress counted for what is known of them: moments of the
 * Kaplan–Meier curve up to the longest released cycle time. Equal to the plain SLA when nothing is
 * open; null with fewer than two released cards. Definition: METRICS section 5.
 */
export function slaWithOpen(events: Histogram, censored: Histogram, k: number): SlaWithOpen | null {
  const moments = curveMoments(kaplanMeier(events, censored), events);
  if (moments === null) return null;
  const sla = moments.mean + k * moments.sd;
  return { ...moments, sla, wholeDays: wholeDaysOf(sla) };
}

/** Mean and SD (days) of a curve up to the longest of the events that it was made of. */
export function curveMoments(
  curve: SurvivalCurve,
  events: Histogram,
): { mean: number; sd: number } | null {
  const released = itemCount(events);
  if (released < 2) return null;
  const longest = events.at(-1)?.[0] ?? 0;
  let mean = 0;
  let meanSquare = 0;
  let from = 0;
  let survival = 1;
  for (const step of curve) {
    const to = Math.min(step.days, longest);
    // S is level on the ages from … to − 1, whose 1 sum to to − from and 2t + 1 to to² − from².
    mean += survival * (to - from);
    meanSquare += survival * (to * to - from * from);
    from = to;
    survival = step.survival;
  }
  const variance = ((meanSquare - mean * mean) * released) / (released - 1);
  return { mean, sd: Math.sqrt(Math.max(0, variance)) };
}
