import type { IsoDay } from "@/lib/dates/day";

/** A team as the list of teams shows it. */
export type TeamOverview = {
  name: string;
  slug: string;
  isSample: boolean;
  cards: number;
  inProgress: number;
  lastReleased: IsoDay | null;
  /** Null where it was not worked out, or there is nothing to tell */
  health: TeamHealth | null;
};

/** How a team stands: its cards over their SLA, and how long its features take. */
type TeamHealth = {
  over: number;
  /** The SLA of all features together, in whole days; null with too little data */
  featureDays: number | null;
};
