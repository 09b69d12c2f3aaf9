type Card = (string | null)[];
/** A small file of one kind, and what is to come of it. */
export type FileKind = {
  name: string;
  lines: string[];
  /** Title, type, prioritised, committed, released of each row */
  cards?: Card[];
  /** The options that it is asked for */
  asks?: string[];
  /** Why it is refused */
  error?: string;
};
