import type { Kind } from "@/lib/cards/kinds";
import type { CardQuote } from "@/lib/cards/progress/quote";
import type { IsoDay } from "@/lib/dates/day";

/** The chance that an open card meets its quote, or why there is none. Fractions of 1. */
export type OpenCardChance =
  | {
      value: number;
      low: number;
      high: number;
      /** Cards known to have gone on for longer than this one has */
      atRisk: number;
      /** How many of those made it, where it was none or all */
      made: "none" | "all" | "some";
    }
  | { reason: "over" | "due" | "no-history" | "no-quote" };

/** A card in progress as of a day: its age, its quote and its risk. Definition: METRICS section 5. */
export type OpenCardView = {
  number: number;
  version: number;
  title: string;
  reference: string | null;
  type: string;
  kind: Kind;
  size: string | null;
  client: string | null;
  stream: string | null;
  committed: IsoDay;
  promised: IsoDay | null;
  /** days(committed, the day) */
  age: number;
  quote: CardQuote | null;
  chance: OpenCardChance;
  /** Days over the SLA, null while not over */
  overBy: number | null;
  /** Set while it is blocked */
  blocked: { since: IsoDay; reason: string | null } | null;
  /** Counted days on which it was blocked so far */
  blockedDays: number;
  /** What released cards of its group still took from this age on; null with fewer than five */
  remaining: { cards: number; median: number; p85: number } | null;
};

export type InProgressSummary = {
  inProgress: number;
  alreadyOver: number;
  /** Cards whose SLA date was the last day that counts, on a day that does not */
  due: number;
  /** Cards not over that have a chance, and how many of them are expected to breach */
  undecided: number;
  expectedMore: number;
  withoutChance: number;
};

/** What the chances of a morning rest on, and how true chances have come so far. METRICS section 5. */
export type HistoryUsed = {
  /** Months of history; null is all */
  months: number | null;
  /** Of past mornings whose outcome is known: the mean chance and the share that met, percent */
  past: { count: number; said: number; happened: number } | null;
};
