import "server-only";
import { type Database, database } from "@/lib/db/client";
import { formatSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";

/** Sets columns of the team's row. */
export async function updateTeam(
  db: Database,
  teamId: number,
  { rule, ...data }: { name?: string; rule?: SlaRule; archivedAt?: Date | null },
): Promise<void> {
  await db.team.update({
    where: { id: teamId },
    data: rule === undefined ? data : { ...data, rule: formatSlaRule(rule) },
    select: { id: true },
  });
}

/** Whether a team is archived. */
export async function isArchived(teamId: number): Promise<boolean> {
  return (await database().team.count({ where: { id: teamId, archivedAt: { not: null } } })) > 0;
}

/** The teams that are archived, by name. */
export async function findArchivedTeams(): Promise<{ id: number; name: string; slug: string }[]> {
  return database().team.findMany({
    where: { archivedAt: { not: null } },
    select: { id: true, name: true, slug: true },
    orderBy: { name: "asc" },
  });
}

/** Deletes a team with everything in it, for good. */
export async function deleteTeamRow(teamId: number): Promise<void> {
  await database().$transaction(
    async (tx) => {
      // Cards point at types, sizes and streams of the team, so they go first.
      await tx.$executeRaw`delete from cards where team_id = ${teamId}`;
      await tx.team.delete({ where: { id: teamId }, select: { id: true } });
    },
    { timeout: 15 * 60_000 },
  );
}
