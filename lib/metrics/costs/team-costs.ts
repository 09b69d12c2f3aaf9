import type { Budget, CostState } from "@/lib/cards/costs/cost-entries";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { BurnUp } from "@/lib/metrics/costs/budget-burn-up";
import type { CostSum } from "@/lib/metrics/costs/sum-costs";

type CardCost = CostSum & {
  number: number;
  title: string;
  client: string;
  state: CostState;
  people: string;
  committed: IsoDay;
  /** Released or cancelled on; null while it is in progress */
  ended: IsoDay | null;
};

/** What the cards of a team cost by client, month and card, against what was agreed. METRICS section 9. */
export type TeamCosts = {
  /** Null before the first rate or budget */
  currency: string | null;
  dayCount: DayCount;
  /** Cards in progress are counted up to this day, today included */
  asOf: IsoDay;
  client: string | null;
  /** The days looked at; null where no card was in progress */
  from: IsoDay | null;
  to: IsoDay | null;
  total: CostSum;
  /** The most costly first */
  clients: ({ client: string } & CostSum)[];
  /** By month, then the most costly client first */
  months: ({ month: string; client: string } & CostSum)[];
  /** The most costly first */
  cards: CardCost[];
  /** Of the client, or of all, whatever days are looked at */
  budgets: (Budget & BurnUp)[];
  leftOut: { noCommitDay: number; excluded: number };
};
