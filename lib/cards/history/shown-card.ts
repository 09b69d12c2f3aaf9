import type { Card } from "@/lib/cards/fields/card";
import type { CardLists } from "@/lib/cards/fields/field-description";
import type { HistoryEntry } from "@/lib/cards/history/card-history";
import type { SpellLine } from "@/lib/cards/history/spell-lines";
import type { CardMark } from "@/lib/cards/team/quality-points";
import type { CardProgress } from "@/lib/cards/wall/card-progress";

/** All that the page of a card shows. */
export type ShownCard = {
  card: Card;
  lists: CardLists;
  progress: CardProgress;
  history: HistoryEntry[];
  spells: SpellLine[];
  /** What looked doubtful about it and was found right */
  marks: CardMark[];
  /** What was said of it in planning sessions, how it slipped, how often it was overtaken */
  said: string[];
  /** How many people work on it, as decimal text, for what it costs its client */
  people: string;
};
