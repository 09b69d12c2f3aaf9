import { z } from "zod";
import {
  budgetSchema,
  cardPeopleSchema,
  dayRateSchema,
  teamCurrencySchema,
} from "@/lib/cards/costs/cost-schemas";
import { daySchema } from "@/lib/cards/fields/card-schema";
import type { TeamCosts } from "@/lib/metrics/costs/team-costs";

const amount = z.string().meta({ example: "1300.00", description: "Exact, as text" });
const currency = z.string().nullable().meta({
  example: "GBP",
  description: "Null before the team’s first rate or budget",
});
const day = daySchema.nullable();
const revision = z.int().meta({ description: "The team's revision that the change made" });

const version = z.int().meta({ description: "What a change of it may send along" });

const sum = {
  cards: z.int(),
  days: z.int().meta({ description: "Days in progress, by the team's day count" }),
  personDays: z.string().meta({ example: "14", description: "Days × people, exact, as text" }),
  amount,
  runningCards: z.int().meta({ description: "Of the cards, those still in progress" }),
  runningAmount: amount,
  daysWithoutRate: z.int().meta({ description: "Days before the first rate, which cost nothing" }),
};

const budget = {
  id: z.int(),
  client: z.string(),
  from: daySchema,
  to: daySchema,
  amount,
};

const costsSchema = z.object({
  currency,
  dayCount: z.enum(["working", "calendar"]).meta({ description: "Which days are counted" }),
  asOf: daySchema.meta({ description: "Cards in progress are counted up to this day, included" }),
  client: z.string().nullable(),
  from: day,
  to: day,
  total: z.object(sum),
  clients: z.array(z.object({ client: z.string(), ...sum })),
  months: z.array(
    z.object({ month: z.string().meta({ example: "2026-01" }), client: z.string(), ...sum }),
  ),
  cards: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      client: z.string(),
      state: z.enum(["running", "released", "cancelled"]),
      people: z.string().meta({ example: "1", description: "Exact, as text" }),
      committed: daySchema,
      ended: day.meta({ description: "Released or cancelled on" }),
      ...sum,
    }),
  ),
  budgets: z.array(
    z.object({
      ...budget,
      spent: amount,
      left: amount.meta({ description: "Below 0 where more was spent than agreed" }),
      spentPercent: z.number().meta({ description: "Out of 100" }),
      days: z.int(),
      daysGone: z.int(),
      atThisPace: amount.nullable().meta({
        description:
          "Spent by its last day at the pace so far; null below 5 days or once it is over",
      }),
      passedOn: day.meta({ description: "The first day with more spent than agreed" }),
      points: z.array(z.object({ day: daySchema, spent: amount })),
    }),
  ),
  leftOut: z.object({
    noCommitDay: z.int().meta({ description: "Released cards without a commit day" }),
    excluded: z.int(),
  }),
}) satisfies z.ZodType<TeamCosts>;

const rate = z.object({
  id: z.int(),
  client: z.string().nullable().meta({ description: "Null: the team's own" }),
  from: daySchema,
  amount,
});

/** Every body of the cost operations, by its name in the document. */
export const costComponents = {
  Budgets: z.object({ currency, budgets: z.array(z.object({ ...budget, version })) }),
  CardPeople: cardPeopleSchema,
  Costs: costsSchema,
  DayRates: z.object({ currency, rates: z.array(rate.safeExtend({ version })) }),
  NewBudget: budgetSchema,
  NewDayRate: dayRateSchema,
  SavedBudget: z.object({ ...budget, currency: z.string(), revision }),
  SavedCardPeople: z.object({
    number: z.int(),
    people: z.string(),
    before: z.string(),
    revision,
  }),
  SavedCurrency: z.object({ currency: z.string(), revision }),
  SavedDayRate: rate.safeExtend({ currency: z.string(), revision }),
  TeamCurrency: teamCurrencySchema,
} as const;
