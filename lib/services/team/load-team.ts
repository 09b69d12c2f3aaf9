import "server-only";
import { type Actor, mayDo, requireRole, teamGone } from "@/lib/cards/people/actor";
import { isSlug } from "@/lib/cards/team/slug";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import type { Database } from "@/lib/db/client";
import { findSizes, findStreams, findWorkTypes } from "@/lib/db/team-lists";
import { findHolidays, getTeamById, getTeamBySlug, type Team } from "@/lib/db/teams";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** The team of a context; a 404 Problem when it is gone, or is none of theirs who ask. */
export async function loadTeam(context: ServiceContext): Promise<LoadedTeam> {
  requireRole(context, "viewer");
  if (context.team) return context.team;
  const team = await getTeamById(context.teamId);
  if (!team) throw teamGone();
  return withLists(asAsked(team, context.actor), context.now);
}

/** The team with this slug in its address; a 404 Problem when there is none, or none of theirs who ask. */
export async function loadTeamBySlug(actor: Actor, slug: string, now?: Date): Promise<LoadedTeam> {
  const team = await findBySlug(actor, slug);
  if (!team || !mayDo(actor, team.id, "viewer")) throw teamGone();
  return withLists(asAsked(team, actor), now);
}

async function findBySlug({ link, roles }: Actor, slug: string): Promise<Team | null> {
  if (!link) return isSlug(slug) ? getTeamBySlug(slug) : null;
  const [teamId] = typeof roles === "string" ? [] : roles.keys();
  return slug === link.slug && teamId !== undefined ? getTeamById(teamId) : null;
}

/**
 * By a link the team goes by the link's name, so that every address made of it leads to what that shows.
 * A calendar's entries lead those who are in the team to its own pages.
 */
function asAsked(team: Team, { link }: Actor): Team {
  return link && link.kind !== "feed" ? { ...team, slug: link.slug } : team;
}

/** The team as a transaction sees it, past any cache. */
export async function loadTeamInside(context: ServiceContext, tx: Database): Promise<LoadedTeam> {
  requireRole(context, "viewer");
  const team = await getTeamById(context.teamId, tx);
  if (!team) throw teamGone();
  const lists = await findLists(team, tx);
  return { ...team, ...lists, today: dayInZone(context.now ?? new Date(), team.timeZone) };
}

async function withLists(team: Team, now = new Date()): Promise<LoadedTeam> {
  const lists = await rememberForRevision(team, "lists", () => findLists(team));
  return { ...team, ...lists, today: dayInZone(now, team.timeZone) };
}

async function findLists(team: Team, tx?: Database) {
  // One after the other: a transaction has one connection.
  const holidays = await findHolidays(team.id, tx);
  const types = await findWorkTypes(team.id, tx);
  const sizes = await findSizes(team.id, tx);
  const streams = await findStreams(team.id, tx);
  const calendar = createWorkCalendar({
    dayCount: team.dayCount,
    workingWeek: team.workingWeek,
    holidays: holidays.map((holiday) => holiday.day),
  });
  return { holidays, types, sizes, streams, calendar };
}
