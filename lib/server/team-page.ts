import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Problem } from "@/lib/cards/problem";
import { asPageFailure } from "@/lib/server/page-failure";
import { teamContext } from "@/lib/server/team-context";
import { whoAsks } from "@/lib/server/who-asks";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type TeamPage = { team: LoadedTeam; context: ServiceContext & { source: "screen" } };

/** The team of a page's address and what services take; the not-found page where there is none. */
export const openTeam = cache(async (slug: string): Promise<TeamPage> => {
  return (await findTeam(slug)) ?? notFound();
});

/** The same, or null where there is no such team for whoever asks. */
export const findTeam = cache(async (slug: string): Promise<TeamPage | null> => {
  const actor = await whoAsks();
  const team = await unlessMissing(loadTeamBySlug(actor, decodeURIComponent(slug)));
  return team && { team, context: teamContext(actor, team, "screen") };
});

/** What was asked for; null for a 404 Problem. */
export async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw asPageFailure(error);
  }
}
