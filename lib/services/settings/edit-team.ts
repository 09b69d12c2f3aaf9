import "server-only";
import { z } from "zod";
import { requireRole } from "@/lib/cards/people/actor";
import type { Source } from "@/lib/db/write-team";
import { calendarChangeSchema, changeCalendar } from "@/lib/services/settings/change-calendar";
import { archiveTeam, renameTeam, teamNameSchema } from "@/lib/services/settings/change-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What can be set of a team; what is absent stays as it is. */
export const teamPatchSchema = z
  .strictObject({
    ...calendarChangeSchema.shape,
    name: teamNameSchema.shape.name.optional(),
    archived: z.boolean().optional().meta({ description: "Out of the list of teams, or back" }),
  })
  .meta({ id: "TeamPatch" });

/**
 * Changes a team's name, how it counts days, its SLA rule, or whether it is archived. Each kind of
 * change is one entry of the history, as on the settings pages.
 */
export async function editTeam(
  context: ServiceContext & { source: Source },
  { name, archived, ...calendar }: z.output<typeof teamPatchSchema>,
): Promise<void> {
  requireRole(context, "owner");
  if (name !== undefined) await renameTeam(context, name);
  if (Object.keys(calendar).length > 0) await changeCalendar(context, calendar);
  if (archived !== undefined) await archiveTeam(context, archived);
}
