import { z } from "zod";
import { deliveryPatchSchema, newDeliverySchema } from "@/lib/cards/deliveries/delivery-schemas";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { deliveryCardStates, deliveryStates } from "@/lib/metrics/forecast/delivery-figures";
import type { ListedDelivery, LoadedDelivery } from "@/lib/services/deliveries/load-deliveries";

const laterDay = daySchema.nullable();
const chance = z.number().nullable();

const listedDeliverySchema = z.object({
  id: z.int(),
  name: z.string(),
  target: daySchema,
  targets: z.array(z.object({ on: daySchema, since: daySchema })).meta({
    description: "Every target and since when it was the target; the last is in force",
  }),
  created: daySchema,
  archived: laterDay.meta({ description: "The figures are as they stood on that day" }),
  asOf: daySchema,
  state: z.enum(deliveryStates).meta({
    description:
      "empty: no cards; done: all out; late: its target is over; unknown: no chance can be given; at-risk: its P85 day is after the target",
  }),
  done: z.int(),
  of: z.int().meta({ description: "Cards that count: neither cancelled nor left out" }),
  finished: laterDay.meta({ description: "The last release where all are out" }),
  chance: chance.meta({
    description: "That all are out by the target: the product over independent teams, never 0 or 1",
  }),
  likely: z.object({ p50: laterDay, p85: laterDay, p95: laterDay }).meta({
    description: "By when all are out; null where no forecast can be given or it takes five years",
  }),
  teams: z.array(
    z.object({
      team: z.string(),
      name: z.string(),
      left: z.int().meta({ description: "Cards of the delivery that are not out" }),
      items: z.int().meta({ description: "Cards of the team that have to be out for them" }),
      chance,
      missing: z.object({ activeDays: z.int(), needed: z.int() }).nullable().meta({
        description: "Why there is no forecast: too few days with a release",
      }),
    }),
  ),
}) satisfies z.ZodType<ListedDelivery>;

const deliverySchema = listedDeliverySchema.extend({
  burnUp: z
    .array(
      z.object({ day: daySchema, scope: z.int(), done: z.int(), target: daySchema }).meta({
        description: "At the end of the day",
      }),
    )
    .meta({ description: "The first and last day and each that changed something" }),
  cards: z.array(
    z.object({
      team: z.string(),
      teamName: z.string(),
      number: z.int(),
      title: z.string(),
      type: z.string(),
      state: z.enum(deliveryCardStates),
      released: laterDay,
      place: z.int().nullable().meta({ description: "In its team’s queue, from 1" }),
      items: z.int().nullable().meta({
        description: "Cards of its team that have to be out before and with it",
      }),
      added: daySchema,
    }),
  ),
}) satisfies z.ZodType<LoadedDelivery>;

/** Every body of the delivery operations, by its name in the document. */
export const deliveryComponents = {
  Deliveries: z.object({
    deliveries: z.array(listedDeliverySchema),
    archived: z.array(listedDeliverySchema),
  }),
  Delivery: deliverySchema,
  DeliveryPatch: deliveryPatchSchema,
  NewDelivery: newDeliverySchema,
} as const;
