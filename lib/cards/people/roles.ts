/** What a person may do in a team, from least to most. */
export const teamRoles = ["viewer", "editor", "owner"] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Each role in words for people who choose one. */
export const roleWords: Readonly<Record<TeamRole, { name: string; may: string }>> = {
  viewer: { name: "Viewer", may: "Sees every page but costs, and exports." },
  editor: { name: "Editor", may: "Also changes cards, the wall, the queue and imports." },
  owner: { name: "Owner", may: "Also changes settings, members and costs." },
};

/** Whether a role allows what needs another one. */
export function isAtLeast(role: TeamRole, needed: TeamRole): boolean {
  return teamRoles.indexOf(role) >= teamRoles.indexOf(needed);
}

/** The lesser of two roles: what a token may do is never more than its person may. */
export function lesserRole(one: TeamRole, other: TeamRole): TeamRole {
  return isAtLeast(one, other) ? other : one;
}
