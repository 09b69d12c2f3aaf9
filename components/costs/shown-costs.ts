import type { Budget, CostState } from "@/lib/cards/costs/cost-entries";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { BurnUp } from "@/lib/metrics/costs/budget-burn-up";
import type { CostSum } from "@/lib/metrics/costs/sum-costs";

/** What the page shows of costs. */
export type ShownCosts = {
  currency: string | null;
  dayCount: DayCount;
  asOf: IsoDay;
  client: string | null;
  from: IsoDay | null;
  to: IsoDay | null;
  total: CostSum;
  clients: ({ client: string } & CostSum)[];
  months: ({ month: string; client: string } & CostSum)[];
  cards: (CostSum & {
    number: number;
    title: string;
    client: string;
    state: CostState;
    people: string;
  })[];
  budgets: (Budget & BurnUp)[];
  leftOut: { noCommitDay: number; excluded: number };
};
