import { z } from "zod";
import { personFieldsSchema } from "@/lib/cards/rota/rota-change";

const day = z.string().meta({ format: "date" });
const { name } = personFieldsSchema.shape;

/** How GET and PUT answer. */
export const rotaSchema = z
  .object({
    version: z
      .int()
      .meta({ description: "To be sent with a change; 0 where there is no rota yet" }),
    today: z.object({
      day,
      person: z.string().nullable().meta({ description: "Who holds the role today" }),
      until: day.nullable().meta({ description: "The last working day of this week" }),
    }),
    people: z.array(
      z.object({
        id: z.int(),
        name,
        from: day.nullable(),
        to: day.nullable(),
        absences: z.array(z.object({ from: day, to: day })),
      }),
    ),
    weeks: z
      .array(z.object({ week: day, person: z.string(), byHand: z.boolean() }))
      .meta({ description: "The last 52 weeks and all to come that somebody holds, by first day" }),
    problems: z
      .array(
        z.object({
          week: day,
          person: z.string(),
          problem: z.enum(["away", "off-rota", "twice-running"]),
        }),
      )
      .meta({ description: "Weeks to come whose holder cannot hold them, or holds two running" }),
    counts: z.array(
      z.object({
        person: z.string(),
        held: z.int().meta({ description: "Weeks held of the last 52 and this one" }),
        share: z.number().meta({ description: "An even share of the weeks that had a holder" }),
        ahead: z.int().meta({ description: "Weeks after this one" }),
      }),
    ),
    weeksHeld: z
      .int()
      .meta({ description: "Weeks that had a holder, of the last 52 and this one" }),
    spread: z.number().nullable().meta({
      description:
        "The furthest above an even share less the furthest below it, in weeks; null before any week",
    }),
  })
  .meta({ id: "Rota" });
