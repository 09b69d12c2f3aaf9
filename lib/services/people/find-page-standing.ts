import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { roleIn } from "@/lib/cards/people/actor";
import { personOf, personSetCookie, withoutPerson } from "@/lib/cards/people/person-cookie";
import type { TeamRole } from "@/lib/cards/people/roles";
import { getTeamBySlug } from "@/lib/db/teams";
import { findPerson } from "@/lib/services/people/find-actor";
import { publicUrl } from "@/lib/services/people/public-url";

/** What decides whether a team's planning page may be sent to somebody as it was drawn before. */
export type PageStanding = {
  teamId: number;
  revision: number;
  /** What they may do in the team: pages differ by that, and by nothing else of a person */
  role: TeamRole;
  /** Their cookies but for those that say who they are */
  cookies: string;
  /** The cookie with their name, where their browser does not have it yet */
  tell: string | null;
};

/**
 * How who asks stands to a team as it is now, by their session and roles, which are read at every request;
 * null where nobody is signed in or the team does not exist for them. Where people sign in.
 */
export async function findPageStanding(
  { cookie = "" }: IncomingHttpHeaders,
  slug: string,
): Promise<PageStanding | null> {
  const [actor, team] = await Promise.all([
    findPerson(new Headers({ cookie })),
    getTeamBySlug(slug),
  ]);
  const role = actor && team && roleIn(actor, team.id);
  if (!role) return null;
  return {
    teamId: team.id,
    revision: team.revision,
    role,
    cookies: withoutPerson(cookie),
    tell: personOf(cookie) === actor.name ? null : personSetCookie(actor.name, publicUrl()),
  };
}
