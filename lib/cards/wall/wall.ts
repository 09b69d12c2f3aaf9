import type { Kind } from "@/lib/cards/kinds";
import type { SupportHolder } from "@/lib/cards/rota/rota";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";

export type WallStream = {
  id: number;
  name: string;
  kind: "feature" | "support";
  wipLimit: number | null;
};

export type Wall = {
  revision: number;
  today: IsoDay;
  dayCount: DayCount;
  types: { id: number; name: string; kind: Kind; colour: string | null }[];
  streams: WallStream[];
  cards: WallCard[];
  /** Cards of the queue that are not shown because there are so many */
  queueLeftOut: number;
  outlook: WallOutlook;
  /** Who holds the support role today; null where nobody does */
  support: SupportHolder | null;
};

/** What the cards of the queue can expect; it changes with the day, not with moves. */
export type WallOutlook = {
  /** Element i: the P85 day by which i + 1 more cards are out; empty with too few releases */
  likelyOut: (IsoDay | null)[];
  /** The SLA date of a card committed today, by `outlookKey` */
  slaDates: Record<string, IsoDay>;
};

/** What has changed since a revision that a screen shows. */
export type WallChanges = {
  revision: number;
  /** Something else than a few cards changed, or the day: read the whole wall again */
  all: boolean;
  cards: WallCard[];
  /** Numbers of cards that are on the wall no longer */
  gone: number[];
  /** The ranks of the whole queue, where all were dealt again: [card number, rank] */
  ranks: [number, number][];
};
