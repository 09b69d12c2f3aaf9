import { z } from "zod";
import type { Card } from "@/lib/cards/fields/card";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { kinds } from "@/lib/cards/kinds";
import type { CardSpells } from "@/lib/services/cards/load-card-spells";

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

const spell = {
  from: daySchema,
  to: day.meta({ description: "The day it ended on; null while it goes on" }),
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
