import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { kinds } from "@/lib/cards/kinds";
import type { TeamDetails } from "@/lib/services/team/describe-team";
import type { TeamSummary } from "@/lib/services/team/list-teams";

export const healthSchema = z.object({
  status: z.enum(["ok", "failing"]),
  version: z.string(),
  database: z.enum(["ok", "unreachable", "read-only", "full"]),
  canRead: z.boolean().meta({ description: "Whether figures can be read, whatever is the matter" }),
});

const summary = {
  slug: z.string().meta({ description: "The team's name in addresses" }),
  name: z.string(),
  timeZone: z.string().meta({ example: "Europe/London" }),
  dayCount: z.enum(["working", "calendar"]),
  isSample: z.boolean(),
  revision: z.int().meta({ description: "One more with every change" }),
};

export const teamListSchema = z.object({
  teams: z.array(z.object(summary)),
}) satisfies z.ZodType<{ teams: TeamSummary[] }>;

export const teamSchema = z.object({
  ...summary,
  settingsVersion: z
    .int()
    .meta({ description: "Of its name, days and rule: a change of these may send it along" }),
  workingWeek: z.array(z.int()).meta({ description: "1 Monday … 7 Sunday" }),
  rule: z.string().meta({ description: "The team's own SLA rule", example: "mean+1sd" }),
  holidays: z.array(z.object({ day: daySchema, name: z.string() })),
  types: z.array(z.object({ name: z.string(), kind: z.enum(kinds) })),
  sizes: z.array(z.string()),
  streams: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(["feature", "support"]),
      wipLimit: z.int().nullable(),
    }),
  ),
  cards: z
    .object({
      all: z.int(),
      waiting: z.int(),
      inProgress: z.int(),
      released: z.int(),
      cancelled: z.int(),
      excluded: z.int(),
    })
    .meta({ description: "How many cards stand where" }),
}) satisfies z.ZodType<TeamDetails>;
