import "server-only";
import { z } from "zod";
import { requireRole } from "@/lib/cards/people/actor";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import { type Source, writeTeamParts } from "@/lib/db/write-team";
import { calendarChangeSchema, calendarPart } from "@/lib/services/settings/change-calendar";
import { archivePart, namePart, teamNameSchema } from "@/lib/services/settings/change-team";
import { previewSettings } from "@/lib/services/settings/preview-settings";
import type { ReadSettings } from "@/lib/services/settings/refuse-other-version";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What can be set of a team; what is absent stays as it is. */
export const teamPatchSchema = z
  .strictObject({
    ...calendarChangeSchema.shape,
    name: teamNameSchema.shape.name.optional(),
    version: z.int().min(0).optional().meta({
      description: "The `settingsVersion` that was read: 409 where it is another by now",
    }),
    archived: z.boolean().optional().meta({ description: "Out of the list of teams, or back" }),
  })
  .meta({ id: "TeamPatch" });

/** What such a change would do to the figures. Writes nothing. */
export async function previewTeam(
  context: ServiceContext,
  { name, archived, version, ...calendar }: z.output<typeof teamPatchSchema>,
): Promise<SettingsPreview> {
  requireRole(context, "owner");
  return previewSettings(context, { calendar });
}

/**
 * Changes a team's name, how it counts days, its SLA rule, and whether it is archived: all that is
 * asked for, or nothing. Each kind of change is one entry of the history, as on the settings pages.
 * A 409 Problem with both sides where the version is another by now than the one that was read.
 */
export async function editTeam(
  context: ServiceContext & { source: Source },
  { version, ...yours }: z.output<typeof teamPatchSchema>,
): Promise<void> {
  requireRole(context, "owner");
  const { name, archived, ...calendar } = yours;
  // The first asks for the version; nothing comes between it and the others.
  const parts = [
    Object.keys(calendar).length > 0 &&
      ((read: ReadSettings) => calendarPart(context, calendar, read)),
    name !== undefined && ((read: ReadSettings) => namePart(context, name, read)),
    archived !== undefined && ((read: ReadSettings) => archivePart(context, archived, read)),
  ].filter((part) => part !== false);
  await writeTeamParts(
    context,
    parts.map((part, index) => part(index === 0 ? { version, yours } : {})),
  );
}
