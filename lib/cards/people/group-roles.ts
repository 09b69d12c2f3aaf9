import { isAtLeast, type TeamRole } from "@/lib/cards/people/roles";

/** What members of a group at the provider may do in a team, named as in addresses, or in every team (*). */
export type GroupRole = { group: string; team: string; role: TeamRole };

/** The greatest role that somebody's groups give them, by team; teams that none of them names are left out. */
export function rolesByGroups(
  groups: readonly string[],
  mapping: readonly GroupRole[],
  teams: readonly { id: number; slug: string }[],
): Map<number, TeamRole> {
  const theirs = mapping.filter(({ group }) => groups.includes(group));
  const roles = new Map<number, TeamRole>();
  for (const { id, slug } of teams) {
    for (const { team, role } of theirs) {
      if (team !== "*" && team !== slug) continue;
      const known = roles.get(id);
      if (known === undefined || isAtLeast(role, known)) roles.set(id, role);
    }
  }
  return roles;
}

/** The groups that a provider's claim names: a list of names, or one name. */
export function groupsOf(claim: unknown): string[] {
  const names = Array.isArray(claim) ? claim : [claim];
  return names.filter((name) => typeof name === "string");
}
