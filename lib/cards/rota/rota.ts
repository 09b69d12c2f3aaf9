import type { IsoDay } from "@/lib/dates/day";

/** A closed range of days on which somebody is away. */
export type Absence = { from: IsoDay; to: IsoDay };

export type RotaPerson = {
  id: number;
  name: string;
  /** First and last day on the rota; null is open */
  from: IsoDay | null;
  to: IsoDay | null;
  absences: Absence[];
};

/** Who holds the support role in the week that begins on a day. */
export type RotaWeek = {
  week: IsoDay;
  /** The person's id */
  person: number;
  /** Set by somebody, not planned by Walltime: planning leaves it alone unless asked */
  byHand: boolean;
};

export type Rota = {
  /** Rises by one with every change; 0 where there is no rota yet */
  version: number;
  people: RotaPerson[];
  /** The earliest first */
  weeks: RotaWeek[];
};

export const emptyRota: Rota = { version: 0, people: [], weeks: [] };

/** Why the holder of a week cannot hold it as it stands, or somebody should look. */
export type RotaProblem = "away" | "off-rota" | "twice-running";

/** A week as pages and programs see it. */
export type RotaWeekView = {
  /** Its first day, and its first and last working day */
  week: IsoDay;
  from: IsoDay;
  to: IsoDay;
  person: { id: number; name: string } | null;
  byHand: boolean;
  when: "past" | "now" | "ahead";
  problem: RotaProblem | null;
  /** Who is on the rota but away on some day of it; of weeks not past */
  away: string[];
};

/** How many weeks somebody has held, against an even share. */
export type RotaCount = {
  id: number;
  name: string;
  /** Weeks held up to this one, of the last 52 */
  held: number;
  /** An even share of those weeks */
  share: number;
  /** Weeks planned after this one */
  ahead: number;
};

export type RotaView = {
  version: number;
  today: IsoDay;
  people: RotaPerson[];
  weeks: RotaWeekView[];
  counts: RotaCount[];
  /** Weeks that had a holder, up to this one, of the last 52 */
  weeksHeld: number;
  /** The furthest above an even share less the furthest below it, in weeks; null before any week */
  spread: number | null;
};

/** Who holds the role on a day, for one short line. */
export type SupportHolder = {
  name: string;
  /** The last working day of the week */
  until: IsoDay;
  /** Not there on that day */
  isAway: boolean;
};
