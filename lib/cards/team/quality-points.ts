/** What can be doubtful about a team's record, in the order in which it distorts figures. */
export const qualityPoints = [
  "closed-in-bulk",
  "no-commit-day",
  "long-open",
  "far-beyond",
  "negative-lead",
  "days-off",
  "repeated",
  "few-items",
] as const;

export type QualityPoint = (typeof qualityPoints)[number];

/** The point that a word in an address means; null for any other word. */
export function qualityPointOf(word: string): QualityPoint | null {
  return qualityPoints.find((point) => point === word) ?? null;
}

/** What a doubtful card is measured against; which part is filled depends on the point. */
export type QualityFinding = {
  /** Cards released on the card's day of release */
  releasedThatDay?: number | undefined;
  /** Age of the open card, in the team's days */
  ageDays?: number | undefined;
  /** The age past which its group calls a card long open */
  limitDays?: number | undefined;
  /** What a card of its type usually takes, in days */
  usualDays?: number | undefined;
  /** The earlier card that it repeats */
  repeats?: number | undefined;
  /** Released cards of its type */
  itemsOfType?: number | undefined;
};

/** A point that somebody looked at on a card and found right; `how` says when and by whom. */
export type CardMark = { point: QualityPoint; reason: string | null; how: string };

/** Why cards are left out when nobody says otherwise. */
export const exclusionReasons: Readonly<Record<QualityPoint, string>> = {
  "closed-in-bulk": "Closed in bulk",
  "no-commit-day": "No commit day",
  "long-open": "Forgotten on the wall",
  "far-beyond": "Day count not plausible",
  "negative-lead": "Prioritised after release",
  "days-off": "Dated on a day off",
  repeated: "Repeats another card",
  "few-items": "Type with few cards",
};
