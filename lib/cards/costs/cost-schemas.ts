import { z } from "zod";
import { currencyDigits, isCurrency } from "@/lib/cards/costs/currency";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";

const amount = z
  .string({ error: "Write an amount such as 650 or 650.50." })
  .trim()
  .regex(/^\d{1,9}(\.\d{1,4})?$/, {
    error: "Write an amount such as 650 or 650.50: digits, and a point before decimals.",
  })
  .meta({ example: "650.00", description: "Exact, as text" });

/** ISO 4217, in capitals. */
const currencySchema = z
  .string({ error: "Choose a currency." })
  .trim()
  .toUpperCase()
  .refine(isCurrency, { error: "Write the code of a currency, for example GBP or EUR." })
  .meta({ example: "GBP" });

const currency = currencySchema
  .optional()
  .meta({ description: "The team’s; needed with the first amount, and the same ever after" });

const clientName = z
  .string({ error: "Name the client." })
  .trim()
  .min(1, { error: "Name the client." })
  .max(maxNameLength, { error: `At most ${maxNameLength} characters.` });

export const dayRateSchema = z
  .strictObject({
    client: clientName
      .nullish()
      .transform((name) => name ?? null)
      .meta({ description: "Null: every client that has no rate of its own yet" }),
    from: daySchema.meta({ description: "The first day that it counts for" }),
    amount,
    currency,
  })
  .meta({ id: "NewDayRate" });

export const budgetSchema = z
  .strictObject({
    client: clientName,
    from: daySchema,
    to: daySchema.meta({ description: "The last day, included" }),
    amount: amount.refine((text) => Number(text) > 0, {
      error: "A budget has to be more than 0.",
    }),
    currency,
  })
  .refine(({ from, to }) => from <= to, {
    error: "The last day is before the first.",
    path: ["to"],
  })
  .meta({ id: "NewBudget" });

export const teamCurrencySchema = z
  .strictObject({ currency: currencySchema })
  .meta({ id: "TeamCurrency" });

export const cardPeopleSchema = z
  .strictObject({
    people: z
      .union([z.string().trim(), z.number().transform(String)])
      .refine((text) => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100, {
        error: "Write a number of people from 0 to 100, for example 2 or 0.5.",
      })
      .meta({ example: "2", description: "0 to 100, with up to two decimals; 1 by default" }),
  })
  .meta({ id: "CardPeople" });

/** Whether an amount has no more decimals than the currency's money has. */
export function fitsCurrency(amount: string, code: string): boolean {
  const [, decimals = ""] = amount.split(".");
  return decimals.replace(/0+$/, "").length <= currencyDigits(code);
}
