import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";

/** A card as people and programs see it: names instead of keys, days instead of instants. */
export type Card = {
  id: string;
  version: number;
  number: number;
  title: string;
  reference: string | null;
  url: string | null;
  type: string;
  size: string | null;
  kind: Kind;
  client: string | null;
  classOfService: string | null;
  /** Names, separated by commas */
  labels: string | null;
  stream: string | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  promised: IsoDay | null;
  cancelled: IsoDay | null;
  excludedReason: string | null;
  notes: string | null;
  /** days(committed, released) by the team's calendar; null while not released or without a commit day */
  cycleDays: number | null;
  /** days(prioritised, released); null while not released, or prioritised after released */
  leadDays: number | null;
};
