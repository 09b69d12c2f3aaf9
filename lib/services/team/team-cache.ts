import "server-only";
import { dateWays } from "@/lib/dates/date-ways";
import { operation } from "@/lib/db/operation";
import { readAtRevision } from "@/lib/db/read-at-revision";
import { sightKey } from "@/lib/db/reader-sight";

const maxEntries = 500;

type Kept = { entries: Map<string, Promise<unknown>>; revisions: Map<number, number> };
const shared = globalThis as { walltimeCache?: Kept };
shared.walltimeCache ??= { entries: new Map(), revisions: new Map() };
const { entries, revisions } = shared.walltimeCache;

/**
 * What was worked out for a team at one revision, worked out once: every change makes a new
 * revision, so nothing kept here can be out of date. What earlier revisions held is let go; the
 * oldest entries make room for new ones.
 */
export function rememberForRevision<T>(
  team: { id: number; revision: number },
  what: string,
  workOut: () => Promise<T>,
): Promise<T> {
  // What a link hides is left out of its figures, which are nobody else's; sentences hold days, written as whoever asks prefers.
  const key = `${team.id}:${team.revision}:${dateWays().order}:${sightKey()}${what}`;
  const known = entries.get(key) as Promise<T> | undefined;
  operation()?.askedCache(known !== undefined);
  if (known) {
    entries.delete(key);
    entries.set(key, known);
    return known;
  }
  const latest = revisions.get(team.id) ?? 0;
  // Who read the team before its last change is alone with what it was then.
  if (team.revision < latest) return readAtRevision(team, workOut);
  if (team.revision > latest) forgetEarlier(team);
  const fresh = readAtRevision(team, workOut);
  entries.set(key, fresh);
  fresh.catch(() => entries.delete(key));
  for (const oldest of entries.keys()) {
    if (entries.size <= maxEntries) break;
    entries.delete(oldest);
  }
  return fresh;
}

function forgetEarlier({ id, revision }: { id: number; revision: number }): void {
  revisions.set(id, revision);
  for (const key of entries.keys()) if (key.startsWith(`${id}:`)) entries.delete(key);
}

/** Forgets everything, as a new process would. */
export function clearTeamCache(): void {
  entries.clear();
  revisions.clear();
}
