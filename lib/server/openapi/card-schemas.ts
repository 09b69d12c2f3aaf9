import { z } from "zod";
import type { Card, CardValues } from "@/lib/cards/fields/card";
import { cardFieldList, cardFields } from "@/lib/cards/fields/card-fields";
import { daySchema } from "@/lib/cards/fields/card-schema";
import type { FieldDescription } from "@/lib/cards/fields/field-description";
import { kinds } from "@/lib/cards/kinds";

const text = z.string().nullable();

const values = Object.fromEntries(
  cardFields.map((field) => [field, schemaOf(cardFieldList[field])]),
) as Record<keyof CardValues, typeof text>;

function schemaOf({ holds, meaning }: FieldDescription) {
  const schema = holds === "day" ? daySchema.nullable() : text;
  return meaning === undefined ? schema : schema.meta({ description: meaning });
}

export const cardSchema = z.object({
  id: z.string().meta({ description: "The card's place in addresses" }),
  version: z.int().meta({ description: "Send it back with a PATCH" }),
  number: z.int().meta({ description: "Ascending in order of creation, never reused" }),
  ...values,
  title: z.string(),
  type: z.string(),
  kind: z.enum(kinds),
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
