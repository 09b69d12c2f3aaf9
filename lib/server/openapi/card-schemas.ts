import { z } from "zod";
import type { Card } from "@/lib/cards/fields/card";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { kinds } from "@/lib/cards/kinds";

const text = z.string().nullable();
const day = daySchema.nullable();

export const cardSchema = z.object({
  id: z.string().meta({ description: "The card's place in addresses" }),
  version: z.int().meta({ description: "Send it back with a PATCH" }),
  number: z.int().meta({ description: "Ascending in order of creation, never reused" }),
  title: z.string(),
  reference: text,
  url: text,
  type: z.string(),
  size: text,
  kind: z.enum(kinds),
  client: text,
  classOfService: text,
  labels: text,
  stream: text,
  prioritised: day,
  committed: day,
  released: day,
  promised: day,
  cancelled: day,
  excludedReason: text.meta({ description: "Set: the card is in no figure" }),
  notes: text,
  cycleDays: z.int().nullable().meta({
    description: "Days from committed to released, both counted, at least 1; null until released",
  }),
  leadDays: z.int().nullable().meta({
    description: "Days from prioritised to released, both counted; null where there is none",
  }),
}) satisfies z.ZodType<Card>;

export const cardPageSchema = z.object({
  revision: z.int().meta({ description: "Of the team when asked: the next `changedSince`" }),
  cards: z.array(cardSchema),
  nextCursor: text.meta({ description: "For the next page; null on the last" }),
  removed: z.array(z.int()).meta({
    description: "Numbers of the cards changed since that are in the bin or deleted",
  }),
});
