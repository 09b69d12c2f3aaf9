import { z } from "zod";
import { maxNameLength, maxTitleLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";

const version = z
  .int()
  .positive()
  .optional()
  .meta({ description: "The version that was seen; a card changed since then is left alone" });
const on = daySchema.optional().meta({ description: "Today if absent" });
const stream = z
  .string()
  .trim()
  .max(maxNameLength)
  .nullable()
  .optional()
  .meta({ description: "By name; null for none; as it was if absent" });

/** Release, cancel, unblock: on a day, today by default. */
export const moveSchema = z.strictObject({ version, on }).meta({ id: "Move" });
/** Commit, or move a committed card to another stream. */
export const commitMoveSchema = z.strictObject({ version, on, stream }).meta({ id: "CommitMove" });
export const reopenMoveSchema = z.strictObject({ version, on, stream }).meta({ id: "ReopenMove" });
export const blockMoveSchema = z
  .strictObject({
    version,
    on,
    reason: z
      .string()
      .trim()
      .max(maxTitleLength)
      .nullable()
      .optional()
      .transform((text) => text || null),
  })
  .meta({ id: "BlockMove" });

const cardNumber = z.int().min(1).max(2_147_483_647);

/** One card before another (null: at the end), or several cards at the head in their order. */
export const queueMoveSchema = z
  .union([
    z
      .strictObject({ card: cardNumber, before: cardNumber.nullable(), version })
      .refine(({ card, before }) => card !== before, {
        error: "A card cannot go before itself.",
        path: ["before"],
      }),
    z.strictObject({ order: z.array(cardNumber).min(1).max(1_000) }),
  ])
  .meta({ id: "QueueMove" });

export type Move = z.output<typeof moveSchema>;
export type CommitMove = z.output<typeof commitMoveSchema>;
export type ReopenMove = z.output<typeof reopenMoveSchema>;
export type BlockMove = z.output<typeof blockMoveSchema>;
export type QueueMove = z.output<typeof queueMoveSchema>;
