import "server-only";
import type { TeamRole } from "@/lib/cards/people/roles";
import { type Database, database } from "@/lib/db/client";

export type MemberRow = {
  userId: string;
  name: string;
  email: string;
  role: TeamRole;
  /** Whether it follows their groups at the provider */
  isByGroups: boolean;
  addedAt: Date;
};

/** Roles by group hold so long after the last sign-in at the provider, which tells groups only then. */
const groupDays = 7;

/** Notes that somebody's groups were told just now, so that the roles they give hold on. */
export async function noteGroupsTold(userId: string, at: Date): Promise<void> {
  await database().member.updateMany({
    where: { userId, isByGroups: true },
    data: { followedAt: at },
  });
}

/**
 * Makes somebody a member, or gives a member another role: by hand, which stays, or by their groups,
 * which follows those.
 */
export async function putMember(
  tx: Database,
  teamId: number,
  userId: string,
  role: TeamRole,
  isByGroups = false,
): Promise<void> {
  await tx.member.upsert({
    where: { teamId_userId: { teamId, userId } },
    create: { teamId, userId, role, isByGroups },
    update: { role, isByGroups },
  });
}

/** The roles that somebody has, by team, and whether their groups gave them. */
export async function findMemberships(
  userId: string,
): Promise<{ teamId: number; role: TeamRole; isByGroups: boolean }[]> {
  return database().member.findMany({
    where: { userId },
    select: { teamId: true, role: true, isByGroups: true },
  });
}

/**
 * Makes the owners of the installation owners of a team that has none, so that they keep it when it
 * gets its first; of every such team where none is named.
 */
export async function adoptTeams(tx: Database, teamId: number | null = null): Promise<void> {
  await tx.$executeRaw`
    insert into members (team_id, user_id, role)
    select t.id, u.id, 'owner' from teams t cross join users u
    where u.is_owner and (${teamId}::int is null or t.id = ${teamId}::int)
      and not exists (select from members m where m.team_id = t.id and m.role = 'owner')
    on conflict (team_id, user_id) do update set role = 'owner', is_by_groups = false`;
}

/** The role that somebody was given in a team; null where there is none. */
export async function findGivenRole(
  tx: Database,
  teamId: number,
  userId: string,
): Promise<TeamRole | null> {
  const member = await tx.member.findUnique({ where: { teamId_userId: { teamId, userId } } });
  return member?.role ?? null;
}

/** Takes a member out; nothing happens where there is none. */
export async function deleteMember(tx: Database, teamId: number, userId: string): Promise<void> {
  await tx.member.deleteMany({ where: { teamId, userId } });
}

/** The members of a team with their accounts, by name. */
export async function findMembers(teamId: number, db: Database = database()): Promise<MemberRow[]> {
  return db.$queryRaw<MemberRow[]>`
    select m.user_id as "userId", u.name, u.email, m.role::text as role, m.is_by_groups as "isByGroups",
      m.added_at as "addedAt"
    from members m join users u on u.id = m.user_id
    where m.team_id = ${teamId}
    order by lower(u.name), u.email`;
}

/**
 * What somebody may do, by team. Teams without an owner, such as those made before there were
 * accounts, belong to the owners of the installation.
 */
export async function findRoles(
  userId: string,
  isInstallationOwner: boolean,
): Promise<Map<number, TeamRole>> {
  const rows = await database().$queryRaw<{ teamId: number; role: TeamRole }[]>`
    select team_id as "teamId", role::text as role from members
    where user_id = ${userId}
      and (not is_by_groups or followed_at > now() - make_interval(days => ${groupDays}::int))
    union all
    select t.id, 'owner' from teams t
    where ${isInstallationOwner}
      and not exists (select from members m where m.team_id = t.id and m.role = 'owner')`;
  return new Map(rows.map(({ teamId, role }) => [teamId, role]));
}
