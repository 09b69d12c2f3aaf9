import type { ActingLink } from "@/lib/cards/links/acting-link";
import { isAtLeast, type TeamRole } from "@/lib/cards/people/roles";
import { Problem } from "@/lib/cards/problem";

/**
 * Who asks for something, and what they may do in which team. `roles` is one role for every team
 * where there are no accounts, and otherwise a role a team; no role: the team does not exist for them.
 */
export type Actor = {
  /** As history shows it */
  name: string;
  /** Null for somebody without an account */
  userId: string | null;
  roles: TeamRole | ReadonlyMap<number, TeamRole>;
  /** Makes teams and accounts */
  isInstallationOwner: boolean;
  /** A program with a token, or a link: neither can do anything about people */
  isToken: boolean;
  /** The link by which somebody without an account reads one page */
  link?: ActingLink;
};

/** The one person there is while Walltime serves one machine only. */
export const localOwner: Actor = {
  name: "Local owner",
  userId: null,
  roles: "owner",
  isInstallationOwner: true,
  isToken: false,
};

/** Walltime itself, for what it does by itself. */
export const walltimeItself: Actor = { ...localOwner, name: "Walltime" };

/** Somebody as an owner of a team that was just made for them, before their roles are read again. */
export function ownerOf(actor: Actor, teamId: number): Actor {
  const before = typeof actor.roles === "string" ? [] : actor.roles;
  return { ...actor, roles: new Map([...before, [teamId, "owner"]]) };
}

/**
 * Somebody for the one change that gives or takes their own role, as an invitation or the installation's
 * settings say: that needs an owner, and they are none yet.
 */
export function actingForRole(name: string, userId: string): Actor {
  return { name, userId, roles: "owner", isInstallationOwner: false, isToken: false };
}

/** What somebody may do in a team; null where it does not exist for them. */
export function roleIn({ roles }: Actor, teamId: number): TeamRole | null {
  return typeof roles === "string" ? roles : (roles.get(teamId) ?? null);
}

/** Whether somebody may do in a team what needs a role. */
export function mayDo(actor: Actor, teamId: number, needed: TeamRole): boolean {
  const role = roleIn(actor, teamId);
  return role !== null && isAtLeast(role, needed);
}

/**
 * Passes whoever may do in a team what needs the role. Others get a 403 Problem, and those for whom
 * the team does not exist the 404 of a team that is not there.
 */
export function requireRole(
  { actor, teamId }: { actor: Actor; teamId: number },
  needed: TeamRole,
): void {
  const role = roleIn(actor, teamId);
  if (role === null) throw teamGone();
  if (!isAtLeast(role, needed)) throw notAllowed(needed);
}

/** Passes the team's owners, and a link that an owner made to show what work costs. */
export function requireCosts(context: { actor: Actor; teamId: number }): void {
  if (!maySeeCosts(context.actor, context.teamId)) requireRole(context, "owner");
}

/** Whether somebody may see what work costs. */
export function maySeeCosts(actor: Actor, teamId: number): boolean {
  if (actor.link) return actor.link.sight.costs && mayDo(actor, teamId, "viewer");
  return mayDo(actor, teamId, "owner");
}

/** The 404 of a team that is not there, or not for whoever asks: the two cannot be told apart. */
export function teamGone(): Problem {
  return new Problem({
    status: 404,
    code: "team-not-found",
    message: "There is no such team. It may have been deleted or renamed.",
  });
}

/** Passes people; a 403 Problem for a token, so that none makes another or lets anybody in. */
export function requirePerson(actor: Actor): void {
  if (!actor.isToken) return;
  throw new Problem({
    status: 403,
    code: "not-for-tokens",
    message: "A token cannot do this. Sign in to do it.",
  });
}

const neededWords: Readonly<Record<TeamRole, string>> = {
  viewer: "a member of this team",
  editor: "an editor of this team",
  owner: "an owner of this team",
};

/** The 403 for a member whose role does not allow it. */
function notAllowed(needed: TeamRole): Problem {
  return new Problem({
    status: 403,
    code: "not-allowed",
    message: `Only ${neededWords[needed]} can do this. Ask an owner of the team to change your role.`,
  });
}
