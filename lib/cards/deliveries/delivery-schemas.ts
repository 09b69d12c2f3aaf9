import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";

export const maxDeliveryCards = 500;

const name = z
  .string({ error: "Give the delivery a name." })
  .trim()
  .min(1, { error: "Give the delivery a name." })
  .max(maxNameLength, { error: `At most ${maxNameLength} characters.` })
  .meta({ example: "Spring release" });

const card = z.strictObject({
  team: z.string().max(100).optional().meta({
    description: "The address of the card’s team; the delivery’s own team if absent",
    example: "checkout",
  }),
  number: z.int().min(1).max(2_147_483_647),
});

const cards = z.array(card).max(maxDeliveryCards, {
  error: `A delivery holds at most ${maxDeliveryCards} cards.`,
});

/** A card as requests name it. */
export type NamedCard = z.output<typeof card>;

export const newDeliverySchema = z
  .strictObject({ name, target: daySchema, cards: cards.optional() })
  .meta({ id: "NewDelivery" });

export const deliveryPatchSchema = z
  .strictObject({
    name: name.optional(),
    target: daySchema
      .optional()
      .meta({ description: "A former target is kept with when it was moved" }),
    add: cards.optional().meta({ description: "Cards to put in" }),
    remove: cards.optional().meta({ description: "Cards to take out" }),
    archived: z.boolean().optional().meta({
      description: "True stores the figures as they stand; false works them out again",
    }),
  })
  .meta({ id: "DeliveryPatch" });

export type NewDelivery = z.output<typeof newDeliverySchema>;
export type DeliveryPatch = z.output<typeof deliveryPatchSchema>;
