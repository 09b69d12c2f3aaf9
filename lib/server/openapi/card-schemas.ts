import { z } from "zod";
import type { Card, CardValues } from "@/lib/cards/fields/card";
import { cardFieldList, cardFields } from "@/lib/cards/fields/card-fields";
import { daySchema } from "@/lib/cards/fields/card-schema";
import type { FieldDescription } from "@/lib/cards/fields/field-description";
import { kinds } from "@/lib/cards/kinds";
import type { CardSpells } from "@/lib/services/cards/load-card-spells";

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

const spell = {
  from: daySchema,
  to: daySchema.nullable().meta({ description: "The day it ended on; null while it goes on" }),
};

export const cardWithSpellsSchema = cardSchema.extend({
  spells: z.object({
    inProgress: z
      .array(z.object(spell))
      .meta({ description: "From the commit day or a reopening to the release or cancellation" }),
    streams: z
      .array(z.object({ stream: text, ...spell }))
      .meta({ description: "On the day of a move it is in the stream it came to" }),
    blocked: z
      .array(z.object({ ...spell, reason: text }))
      .meta({ description: "The day it was unblocked on is worked on again" }),
    daysPerStream: z
      .array(z.object({ stream: z.string(), days: z.int() }))
      .meta({ description: "Counted days up to its end or today, the most first" }),
    blockedDays: z
      .int()
      .nullable()
      .meta({ description: "Counted days in progress and blocked; null without a commit day" }),
  }),
}) satisfies z.ZodType<Card & { spells: CardSpells }>;

export const cardPageSchema = z.object({
  revision: z.int().meta({ description: "Of the team when asked: the next `changedSince`" }),
  cards: z.array(cardSchema),
  nextCursor: text.meta({ description: "For the next page; null on the last" }),
  removed: z.array(z.int()).meta({
    description: "Numbers of the cards changed since that are in the bin or deleted",
  }),
});
