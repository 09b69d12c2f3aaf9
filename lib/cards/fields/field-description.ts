/** What a field can hold. A name is written as it is; a listed one is a key of a team's list. */
type Holds = "line" | "lines" | "address" | "labels" | "name" | "listed" | "day";

/** Where forms and histories have a field, in this order. */
export const fieldGroups = [
  "main",
  "days",
  "stream",
  "about",
  "elsewhere",
  "figures",
  "notes",
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** What a team offers to choose from, and what its cards carry already. */
export type CardLists = {
  types: string[];
  sizes: string[];
  streams: string[];
  clients: string[];
  classesOfService: string[];
};

export type FieldDescription = {
  label: string;
  /** Where there is little room, and in the headings of files; the label if absent */
  shortLabel?: string;
  /** Below its box in forms */
  hint?: string;
  group: FieldGroup;
  holds: Holds;
  /** The most characters of a text */
  max?: number;
  /** The column of table `cards` */
  column: string;
  /** What forms offer for it */
  choices?: keyof CardLists;
  /** What forms offer besides, whether or not a card has it */
  usual?: readonly string[];
  /** What forms call having none */
  none?: string;
  /** What to say in API descriptions */
  meaning?: string;
  /** A column of a file can fill it: what belongs into it */
  imported?: string;
  /** Many cards can be given it at once: what "-" does there */
  bulk?: string;
  /** A duplicate of a card has it */
  isCopied?: boolean;
  /** The list of cards has a column of it, besides those that are corrected in the list */
  isListColumn?: boolean;
  /** How the history tells of it, in place of "set to", "changed" and "cleared" */
  history?: { set: string; cleared: string };
};
