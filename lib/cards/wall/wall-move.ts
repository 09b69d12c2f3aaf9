import { z } from "zod";
import { maxTitleLength } from "@/lib/cards/fields/card-limits";

const whole = z.number().int().min(0).max(2_147_483_647);

/** Where a card goes, or what becomes of it. */
const wallTargets = [
  "queue",
  "top",
  "up",
  "down",
  "bottom",
  "stream",
  "released",
  "cancelled",
  "block",
  "unblock",
  "undo",
] as const;

/**
 * A move as the wall sends it. `to` carries the stream's key behind a colon (`stream:2`; `stream:0`
 * is none), as columns are named.
 */
export const wallMoveSchema = z
  .object({
    card: whole,
    version: whole.optional(),
    to: z.string().max(40),
    before: whole.nullable().optional(),
    reason: z.string().trim().max(maxTitleLength).optional(),
    revision: whole.optional(),
    since: whole.optional(),
  })
  .transform(({ to, ...rest }, check) => {
    const [target, stream] = to.split(":");
    const known = wallTargets.find((one) => one === target);
    if (known === undefined) {
      check.addIssue({ code: "custom", message: "A card cannot go there.", path: ["to"] });
      return z.NEVER;
    }
    return { ...rest, to: known, streamId: Number(stream ?? 0) || null };
  });

export type WallMove = z.output<typeof wallMoveSchema>;
export type WallMoveInput = z.input<typeof wallMoveSchema>;
