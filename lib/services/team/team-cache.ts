import "server-only";
import { dateWays } from "@/lib/dates/date-ways";
import { operation } from "@/lib/db/operation";
import { readAtRevision } from "@/lib/db/read-at-revision";
import { sightKey } from "@/lib/db/reader-sight";
import { partOfMemory, ResultCache } from "@/lib/services/team/result-cache";

type Kept = { results: ResultCache; revisions: Map<number, number> };
const shared = globalThis as { walltimeCache?: Kept };
shared.walltimeCache ??= { results: new ResultCache(partOfMemory(1 / 8)), revisions: new Map() };
const { results, revisions } = shared.walltimeCache;

/**
 * What was worked out for a team at one revision, worked out once: every change makes a new
 * revision, so nothing kept here can be out of date. What earlier revisions held is let go; what was
 * not asked for the longest makes room, in bytes, for what is. `what` names it with all that it
 * depends on, but whole teams are best kept once, not for each day that is asked about.
 */
export function rememberForRevision<T>(
  team: { id: number; revision: number },
  what: string,
  workOut: () => Promise<T>,
): Promise<T> {
  // What a link hides is left out of its figures, which are nobody else's; sentences hold days, written as whoever asks prefers.
  const key = `${team.id}:${team.revision}:${dateWays().order}:${sightKey()}${what}`;
  const known = results.get<T>(key);
  operation()?.askedCache(known !== undefined);
  if (known) return known;
  const latest = revisions.get(team.id) ?? 0;
  // Who read the team before its last change is alone with what it was then.
  if (team.revision < latest) return readAtRevision(team, workOut);
  if (team.revision > latest) {
    revisions.set(team.id, team.revision);
    results.forget(`${team.id}:`);
  }
  return results.set(key, readAtRevision(team, workOut));
}

/** Forgets everything, as a new process would. */
export function clearTeamCache(): void {
  results.clear();
  revisions.clear();
}
