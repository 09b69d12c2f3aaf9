import type { CardField } from "@/lib/cards/fields/card-fields";
import type { Kind } from "@/lib/cards/kinds";

/** What people set on a card: names instead of keys, days instead of instants. */
export type CardValues = Record<Exclude<CardField, "title" | "type">, string | null> & {
  title: string;
  type: string;
};

/** A card as people and programs see it. */
export type Card = CardValues & {
  id: string;
  version: number;
  number: number;
  kind: Kind;
  /** days(committed, released) by the team's calendar; null while not released or without a commit day */
  cycleDays: number | null;
  /** days(prioritised, released); null while not released, or prioritised after released */
  leadDays: number | null;
};
