import type { FieldThat } from "@/lib/cards/fields/card-fields";
import type { Kind } from "@/lib/cards/kinds";

/** What a column can hold, as far as its heading tells. */
export type HeadingMeaning =
  | FieldThat<{ imported: string }>
  /** Numbers and ids, which stand in for a reference where there is no better one */
  | "number"
  /** Points and weights: a size where there is no better one */
  | "points"
  /** An end that is that of the work where there is a start as well, and else as often planned */
  | "end"
  | "status"
  /** How a card ended, in words: "Fixed", "Won't do" */
  | "resolution"
  /** What numbers repeat across: projects, repositories */
  | "project"
  /** The card that a card is a part of */
  | "parent";

/** Where in the life of a card a status, list or stage stands. */
export type Stage = "queue" | "started" | "done" | "cancelled";

/** Words for kinds of work, asked in this order: a "Support Bug" is a bug, a "Technical Story" no feature. */
export const workWords = ["bug", "support", "chore", "feature"] as const;
export type WorkWord = (typeof workWords)[number];

export const kindOfWorkWord: Readonly<Record<WorkWord, Kind>> = {
  bug: "hidden",
  support: "support",
  chore: "hidden",
  feature: "feature",
};

/**
 * The words of one language, separated by commas; within headings the surest first. Case, accents and
 * the way words are joined do not matter. A word that ends in * stands for all that begin like it.
 */
export type LanguageWords = {
  headings: Partial<Record<HeadingMeaning, string>>;
  /** In the heading of a day on which a card was last changed, looked at or exported: never a stage */
  changed: string;
  /** In the heading of a day that is hoped for, or of a birth or an expiry: never a stage */
  planned: string;
  /** Words of a heading that say no more than "this is a date" */
  date: string;
  /** Words of a heading that say no more than "of a card" */
  card: string;
  /** In the heading of a day on which something really happened, beside one for which it is planned */
  actual: string;
  /** What tools call the day for which a start may as well be planned: "Start date" */
  startDate: string;
  statuses: Record<Stage, string>;
  work: Partial<Record<WorkWord, string>>;
  /** Types of work that is a part of other work: "Sub-task" */
  parts: string;
  /** Types of what holds whole cards together: "Epic". What it holds are no parts. */
  wholes: string;
  /** In the heading of what a status or a field was before a change */
  before: string;
  /** In the heading of what it was changed to */
  after: string;
};
