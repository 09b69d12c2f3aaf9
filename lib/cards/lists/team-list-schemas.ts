import { z } from "zod";
import { nameKey } from "@/lib/cards/fields/name-key";
import { kinds } from "@/lib/cards/kinds";

const name = (what: string) =>
  z
    .string()
    .trim()
    .min(1, { error: `Give the ${what} a name.` })
    .max(100, { error: "A name has at most 100 characters." })
    .refine((text) => text !== "-", { error: 'A lone "-" means "nothing"; choose another name.' });

/** null: a new one */
const id = z.int().positive().nullable();

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: "Choose a colour." })
  .nullable();

const limit = z
  .int({ error: "A limit is a whole number." })
  .min(1, { error: "A limit is at least 1; leave it blank for none." })
  .max(10_000)
  .nullable();

const box = z
  .int({ error: "A time box is a whole number of days." })
  .min(1, { error: "A time box is at least 1 day; leave it blank for none." })
  .max(1_000)
  .nullable();

function differentNames(rows: { name: string }[]): boolean {
  return new Set(rows.map((row) => nameKey(row.name))).size === rows.length;
}

const twice = { error: "Two of them have the same name. Merge them below instead." };

/** A team's work types in their order. */
export const typeListSchema = z
  .array(z.strictObject({ id, name: name("type"), kind: z.enum(kinds), colour, boxDays: box }))
  .max(200)
  .refine(differentNames, twice);

/** A team's sizes in their order. */
export const sizeListSchema = z
  .array(z.strictObject({ id, name: name("size"), colour }))
  .max(100)
  .refine(differentNames, twice);

/** A team's streams in their order. */
export const streamListSchema = z
  .array(
    z.strictObject({
      id,
      name: name("stream"),
      kind: z.enum(["feature", "support"]),
      wipLimit: limit,
    }),
  )
  .max(50)
  .refine(differentNames, twice);
