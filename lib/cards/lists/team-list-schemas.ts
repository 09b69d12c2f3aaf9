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

const typeFields = { name: name("type"), kind: z.enum(kinds), colour, boxDays: box };
const sizeFields = { name: name("size"), colour };
const streamFields = {
  name: name("stream"),
  kind: z.enum(["feature", "support"]),
  wipLimit: limit,
};

/** A team's work types in their order. */
export const typeListSchema = z
  .array(z.strictObject({ id, ...typeFields }))
  .max(200)
  .refine(differentNames, twice);

/** A team's sizes in their order. */
export const sizeListSchema = z
  .array(z.strictObject({ id, ...sizeFields }))
  .max(100)
  .refine(differentNames, twice);

/** A team's streams in their order. */
export const streamListSchema = z
  .array(z.strictObject({ id, ...streamFields }))
  .max(50)
  .refine(differentNames, twice);

const version = z
  .int()
  .min(0)
  .meta({ description: "As it was read: 409 where it is another by now" });

/** One entry of a list through the API: what a new one needs, and what can be changed of one. */
export const newTypeSchema = z
  .strictObject({ ...typeFields, colour: colour.default(null), boxDays: box.default(null) })
  .meta({ id: "NewType" });
export const typePatchSchema = z
  .strictObject({ ...typeFields, version })
  .partial()
  .meta({ id: "TypePatch" });
export const newSizeSchema = z
  .strictObject({ ...sizeFields, colour: colour.default(null) })
  .meta({ id: "NewSize" });
export const sizePatchSchema = z
  .strictObject({ ...sizeFields, version })
  .partial()
  .meta({ id: "SizePatch" });
export const newStreamSchema = z
  .strictObject({ ...streamFields, wipLimit: limit.default(null) })
  .meta({ id: "NewStream" });
export const streamPatchSchema = z
  .strictObject({ ...streamFields, version })
  .partial()
  .meta({ id: "StreamPatch" });

/** A list in another order: the ids of all its entries. */
export const listOrderSchema = z
  .strictObject({ order: z.array(z.int().positive()).max(200) })
  .meta({ id: "ListOrder" });

/** A name that cards carry: a client or a class of service. */
export const listedNameSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, { error: "Write a name." })
      .max(200, { error: "A name has at most 200 characters." }),
  })
  .meta({ id: "ListedName" });
