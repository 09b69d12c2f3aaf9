import type { IsoDay } from "@/lib/dates/day";

/** What a person's day costs from a day on; without a client for all that have no rate of their own. */
export type DayRate = { id: number; client: string | null; from: IsoDay; amount: string };

/** What a client agreed to pay for the days from … to, both included. */
export type Budget = { id: number; client: string; from: IsoDay; to: IsoDay; amount: string };

/** Where a card stands, for what it costs. */
export type CostState = "running" | "released" | "cancelled";

/** Of which client and days costs are asked; absent means all. */
export type CostQuestion = {
  client?: string | undefined;
  from?: IsoDay | undefined;
  to?: IsoDay | undefined;
};
