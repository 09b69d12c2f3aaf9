import type { QualityFinding, QualityPoint } from "@/lib/cards/team/quality-points";
import { formatNumber } from "@/lib/format/format-number";

type Words = {
  /** The point as a heading */
  title: string;
  /** Why it matters, and for what it may be right all the same */
  why: string;
  /** What makes a card doubtful */
  rule: string;
};

export const pointWords: Readonly<Record<QualityPoint, Words>> = {
  "closed-in-bulk": {
    title: "Many cards released on one day",
    why: "Somebody may have tidied up: the cards were done earlier, so their times are too long.",
    rule: "A day with at least 10 releases, and far more than the team's other days: above the upper quartile plus three times the distance between the quartiles.",
  },
  "no-commit-day": {
    title: "Released without a commit day",
    why: "They have a lead time but no cycle time, so no SLA counts them.",
    rule: "Released, and no day on which work started.",
  },
  "long-open": {
    title: "Open for very long",
    why: "They may have been forgotten, or released without anybody noting it.",
    rule: "In progress for more than twice the time that 95% of the released cards of their type took, and for at least 20 days. Types with fewer than 10 released cards go by the whole team; without any history the limit is 60 days.",
  },
  "far-beyond": {
    title: "Took a hundred times as long as usual",
    why: "A year was probably typed wrongly, or the card lay forgotten. One such card can double an SLA.",
    rule: "Released after at least 100 times the median of its type. Types with fewer than 10 released cards go by the whole team's; a team with fewer than 10 has no limit.",
  },
  "negative-lead": {
    title: "Released before they were prioritised",
    why: "One of the two days is wrong, so they have no lead time.",
    rule: "The prioritised day is after the released day.",
  },
  "days-off": {
    title: "Dated on a weekend or holiday",
    why: "Perhaps the day was typed wrongly, or a holiday was a working day for this team.",
    rule: "Prioritised, committed or released on a day on which the team does not work.",
  },
  repeated: {
    title: "The same title and days as another card",
    why: "They may have been imported twice. If they are separate pieces of work, say that they are right.",
    rule: "Same title, whatever the case, and the same prioritised, committed and released days as an earlier card. Titles that the import made, such as “Bug, row 12”, are not compared.",
  },
  "few-items": {
    title: "Types of work with few cards",
    why: "Their SLA rests on fewer than 10 cards and jumps with each new one. Perhaps they belong to another type.",
    rule: "A type with 1 to 9 released cards that have a cycle time.",
  },
};

/** What is doubtful about one card, in a few words. */
export function findingWords(point: QualityPoint, finding: QualityFinding): string | null {
  const days = (count: number | undefined) => formatNumber(Math.floor(count ?? 0));
  switch (point) {
    case "closed-in-bulk":
      return `${formatNumber(finding.releasedThatDay ?? 0)} released that day`;
    case "long-open":
      return `open for ${days(finding.ageDays)} days, limit ${days(finding.limitDays)}`;
    case "far-beyond":
      return `usually ${days(finding.usualDays)}`;
    case "repeated":
      return null;
    case "few-items":
      return `${formatNumber(finding.itemsOfType ?? 0)} of this type`;
    default:
      return null;
  }
}
