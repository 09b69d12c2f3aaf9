import type { Chooser } from "@/lib/cards/sample/chooser";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";

/** A stretch in which a card could not be worked on; without an end it is going on. */
export type SampleBlockage = { from: IsoDay; to: IsoDay | null; reason: string };

const reasons = [
  "Waiting for an answer from the client",
  "The test system is down",
  "Needs a decision about prices",
  "Waiting for the bank's test account",
  "The museum's own developers have to change their side first",
  "Design is not agreed",
] as const;

const minBlocked = 11;
const blockedShare = 0.4;

/** What kept a card that took long from being worked on: now and then a stretch in its middle. */
export function pastBlockage(
  committed: DayNumber,
  released: DayNumber,
  choose: Chooser,
): SampleBlockage | null {
  const days = released - committed;
  if (days < minBlocked || !choose.chance(blockedShare)) return null;
  const from = committed + choose.whole(1, Math.floor(days / 3));
  const to = from + choose.whole(2, Math.floor(days / 2));
  return { from: toIsoDay(from), to: toIsoDay(to), reason: choose.one(reasons) };
}
