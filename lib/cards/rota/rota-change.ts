import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { daySchema } from "@/lib/cards/fields/card-schema";

const maxRotaPeople = 100;
const maxAbsences = 200;
export const maxPlannedWeeks = 104;

const name = z
  .string({ error: "Write a name." })
  .trim()
  .min(1, { error: "Write a name." })
  .max(maxNameLength, { error: `At most ${maxNameLength} characters.` })
  .meta({ example: "Ada" });

const optionalDay = z
  .union([daySchema, z.literal("").transform(() => null)])
  .nullable()
  .default(null);

const backwards = "The last day is before the first.";

export const absenceSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { error: backwards, path: ["to"] });

export const personFieldsSchema = z.strictObject({
  name,
  from: optionalDay.meta({ description: "First day on the rota; null is open" }),
  to: optionalDay.meta({ description: "Last day on the rota; null is open" }),
});

export const personFormSchema = personFieldsSchema.refine(inOrder, {
  error: backwards,
  path: ["to"],
});

const personSchema = personFieldsSchema
  .extend({
    id: z.int().min(1).optional().meta({ description: "Absent for somebody new" }),
    absences: z.array(absenceSchema).max(maxAbsences).default([]),
  })
  .refine(inOrder, { error: backwards, path: ["to"] });

function inOrder({ from, to }: { from: string | null; to: string | null }): boolean {
  return from === null || to === null || from <= to;
}

const heldWeekSchema = z.strictObject({
  week: daySchema.meta({ description: "Any day of the week" }),
  person: name.nullable().meta({ description: "Who holds it, by name; null for nobody" }),
  byHand: z.boolean().default(true).meta({
    description: "Whether planning leaves the week alone unless asked; true if absent",
  }),
});

/** Which weeks to come planning may change. */
export const planScopes = ["gaps", "planned", "all"] as const;
export type PlanScope = (typeof planScopes)[number];

const wholeWeeks = `Write a whole number of weeks from 1 to ${maxPlannedWeeks}.`;

export const planSchema = z.strictObject({
  weeks: z
    .int({ error: wholeWeeks })
    .min(1, { error: wholeWeeks })
    .max(maxPlannedWeeks, { error: wholeWeeks })
    .meta({ description: "How many weeks, this one included" }),
  change: z.enum(planScopes).default("gaps").meta({
    description:
      "gaps: weeks with nobody, and planned weeks whose holder cannot hold them; planned: also weeks that Walltime planned; all: also weeks set by hand. Weeks past and the week that has begun are never changed",
  }),
});

export type PlanInput = z.output<typeof planSchema>;

/** What a rota is to be; what is not named stays. */
export const rotaChangeSchema = z
  .strictObject({
    version: z.int().min(0).meta({
      description: "The version that was read; 0 where there is no rota yet",
    }),
    people: z.array(personSchema).max(maxRotaPeople).optional().meta({
      description: "Everybody on the rota: anybody not named is removed",
    }),
    weeks: z.array(heldWeekSchema).max(520).optional().meta({
      description: "Weeks to be set or freed; the others stay",
    }),
    plan: planSchema.optional(),
  })
  .meta({ id: "RotaChange" });

export type RotaChange = z.output<typeof rotaChangeSchema>;
export type RotaChangeInput = z.input<typeof rotaChangeSchema>;
