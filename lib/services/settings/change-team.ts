import "server-only";
import { z } from "zod";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { type Actor, mayDo, requireRole } from "@/lib/cards/people/actor";
import { invalidFields } from "@/lib/cards/problem";
import { deleteTeamRow, findArchivedTeams, isArchived, updateTeam } from "@/lib/db/change-team";
import { type Source, type WritePart, writeTeam } from "@/lib/db/write-team";
import {
  type ReadSettings,
  refuseOtherVersion,
} from "@/lib/services/settings/refuse-other-version";
import { loadTeam, loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";

type Context = ServiceContext & { source: Source };
type NameOptions = ReadSettings & { readName?: string | undefined };

export const teamNameSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, { error: "Give the team a name." })
    .max(maxNameLength, { error: `A name has at most ${maxNameLength} characters.` }),
});

/**
 * Gives a team another name; its address stays, so that links go on working. A 409 Problem with
 * both sides where it has another name, or version, by now than the one that was read.
 */
export async function renameTeam(
  context: Context,
  name: string,
  options: NameOptions = {},
): Promise<{ isSame: boolean; revision: number }> {
  const { work, ...part } = namePart(context, name, options);
  const { result, revision } = await writeTeam({ ...context, ...part }, work);
  return { ...result, revision };
}

/** The same as one of several changes that are made together. */
export function namePart(
  context: ServiceContext,
  name: string,
  { readName, version, yours = { name } }: NameOptions,
): WritePart<{ isSame: boolean }> {
  requireRole(context, "owner");
  return {
    action: "rename-team",
    request: { name },
    work: async ({ tx, record }) => {
      const before = await loadTeamInside(context, tx);
      if (readName !== undefined && before.name !== readName && before.name !== name) {
        throw changedMeanwhile({ current: { name: before.name }, yours: { name } });
      }
      await refuseOtherVersion(before, { version, yours }, tx);
      await updateTeam(tx, before.id, { name });
      record("team", before.id, { name: before.name }, { name });
      return { isSame: before.name === name };
    },
  };
}

/** Takes a team out of the list of teams, or back into it; nothing in it changes. */
export async function archiveTeam(
  context: Context,
  archive: boolean,
): Promise<{ revision: number }> {
  const { work, ...part } = archivePart(context, archive, {});
  return writeTeam({ ...context, ...part }, work);
}

/**
 * The same as one of several changes that are made together. A 409 Problem with both sides where
 * the team's settings have another version by now than the one that was read.
 */
export function archivePart(
  context: ServiceContext,
  archive: boolean,
  { version, yours = {} }: ReadSettings,
): WritePart<Record<string, never>> {
  requireRole(context, "owner");
  return {
    action: archive ? "archive-team" : "unarchive-team",
    work: async ({ tx, record }) => {
      await refuseOtherVersion(await loadTeamInside(context, tx), { version, yours }, tx);
      await updateTeam(tx, context.teamId, { archivedAt: archive ? new Date() : null });
      record("team", context.teamId, { archived: !archive }, { archived: archive });
      return {};
    },
  };
}

/** Deletes a team for good. The name has to be typed: a 422 Problem where it differs. */
export async function deleteTeam(context: ServiceContext, typedName: string): Promise<void> {
  requireRole(context, "owner");
  const team = await loadTeam(context);
  if (typedName.trim() !== team.name.trim()) {
    throw invalidFields([
      {
        field: "typedName",
        code: "name-differs",
        message: `Type the team's name exactly as it is: ${team.name}`,
      },
    ]);
  }
  await deleteTeamRow(team.id);
}

/** Whether the team is archived. */
export async function isTeamArchived(context: ServiceContext): Promise<boolean> {
  requireRole(context, "viewer");
  return isArchived(context.teamId);
}

/** The teams of whoever asks that are not in the list of teams any more. */
export async function listArchivedTeams(actor: Actor): Promise<{ name: string; slug: string }[]> {
  const teams = await findArchivedTeams();
  return teams.filter(({ id }) => mayDo(actor, id, "viewer"));
}
