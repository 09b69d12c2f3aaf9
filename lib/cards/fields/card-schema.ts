import { z } from "zod";
import { type CardField, cardFieldList, cardFields } from "@/lib/cards/fields/card-fields";
import { maxNameLength, maxTitleLength } from "@/lib/cards/fields/card-limits";
import type { FieldDescription } from "@/lib/cards/fields/field-description";
import { type IsoDay, isIsoDay, toDayNumber } from "@/lib/dates/day";

const firstDay = toDayNumber("1970-01-01");
const lastDay = toDayNumber("2100-12-31");

/** A calendar day that a team could mean: written YYYY-MM-DD, from 1970 to 2100. */
export const daySchema = z
  .string()
  .refine(isIsoDay, {
    error: "Write the day as YYYY-MM-DD, for example 2026-05-03.",
    params: { code: "not-a-day" },
  })
  .refine((day) => !isIsoDay(day) || inReach(day), {
    error: "The year must be between 1970 and 2100.",
    params: { code: "day-out-of-reach" },
  })
  .meta({ format: "date", example: "2026-05-03" });

function inReach(day: IsoDay): boolean {
  const number = toDayNumber(day);
  return number >= firstDay && number <= lastDay;
}

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `At most ${max.toLocaleString("en-GB")} characters.` })
    .transform((text) => (text === "" ? null : text))
    .nullable();

const optionalDay = z.union([daySchema, z.literal("").transform(() => null)]).nullable();

const webAddress = (max: number) =>
  optionalText(max).refine((text) => text === null || /^https?:\/\/\S+$/i.test(text), {
    error: "Write a web address that begins with http:// or https://.",
    params: { code: "bad-url" },
  });

const title = z
  .string({ error: "Give the card a title." })
  .trim()
  .min(1, { error: "Give the card a title." })
  .max(maxTitleLength, { error: `A title has at most ${maxTitleLength} characters.` });

const workType = z
  .string({ error: "Choose the type of work." })
  .trim()
  .min(1, { error: "Choose the type of work." })
  .max(maxNameLength);

type Needed = "title" | "type";
type Rest = Record<Exclude<CardField, Needed>, ReturnType<typeof schemaOf>>;

const rest = Object.fromEntries(
  cardFields
    .filter((field): field is keyof Rest => field !== "title" && field !== "type")
    .map((field) => [field, schemaOf(cardFieldList[field])]),
) as Rest;

function schemaOf({ holds, max = maxNameLength }: FieldDescription) {
  if (holds === "day") return optionalDay;
  return holds === "address" ? webAddress(max) : optionalText(max);
}

/** What a new card needs: a title and a type; everything else may follow later. */
export const newCardSchema = z
  .strictObject({ title, type: workType, ...z.object(rest).partial().shape })
  .meta({ id: "NewCard" });

const workedOut = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.string(),
  cycleDays: z.int().nullable(),
  leadDays: z.int().nullable(),
});

/** What a card tells that nobody sets. */
export const workedOutFields = workedOut.keyof().options;

/** A correction: the version that was read, and only the fields that change. */
export const cardPatchSchema = z
  .strictObject({
    version: z.int({ error: "Send the version of the card that you read." }).positive(),
    ...z.object({ title, type: workType, ...rest }).partial().shape,
    ...workedOut.partial().shape,
  })
  .meta({
    id: "CardPatch",
    description: `${workedOutFields.join(", ")} may be sent back as they were read; they cannot be changed.`,
  });

export type NewCard = z.output<typeof newCardSchema>;
export type CardPatch = z.output<typeof cardPatchSchema>;
/** The fields of a card that people set, each by its own name. */
export type CardInput = Omit<CardPatch, "version" | (typeof workedOutFields)[number]>;
