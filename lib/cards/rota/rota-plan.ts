import type { PlanInput } from "@/lib/cards/rota/rota-change";
import type { IsoDay } from "@/lib/dates/day";

/** What a plan would do, before it is saved. */
export type ProposedPlan = {
  plan: PlanInput;
  weeks: {
    /** First and last working day */
    from: IsoDay;
    to: IsoDay;
    was: string | null;
    is: string | null;
  }[];
  /** Weeks held and to come with the plan, by person */
  counts: { name: string; weeks: number }[];
};
