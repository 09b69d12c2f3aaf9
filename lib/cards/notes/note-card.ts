import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";

/** What a card's note says. */
export type NoteCard = {
  number: number;
  title: string;
  type: string;
  kind: Kind;
  size: string | null;
  committed: IsoDay | null;
  state: "open" | "queue" | "ended";
  /** The SLA that it was quoted; null without one */
  quote: { dueOn: IsoDay; wholeDays: number } | null;
};
