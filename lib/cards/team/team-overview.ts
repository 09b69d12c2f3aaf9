import type { IsoDay } from "@/lib/dates/day";

/** A team as the list of teams shows it. */
export type TeamOverview = {
  name: string;
  slug: string;
  isSample: boolean;
  cards: number;
  inProgress: number;
  lastReleased: IsoDay | null;
};
