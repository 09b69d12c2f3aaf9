import "server-only";

const mostEntries = 500;
const shared = globalThis as { walltimeCache?: Map<string, Promise<unknown>> };
shared.walltimeCache ??= new Map();
const cache = shared.walltimeCache;

/**
 * What was worked out for a team at one revision, worked out once: every change makes a new
 * revision, so nothing kept here can be out of date. The oldest entries make room for new ones.
 */
export function rememberForRevision<T>(
  team: { id: number; revision: number },
  what: string,
  workOut: () => Promise<T>,
): Promise<T> {
  const key = `${team.id}:${team.revision}:${what}`;
  const known = cache.get(key) as Promise<T> | undefined;
  if (known) {
    cache.delete(key);
    cache.set(key, known);
    return known;
  }
  const fresh = workOut();
  cache.set(key, fresh);
  fresh.catch(() => cache.delete(key));
  for (const oldest of cache.keys()) {
    if (cache.size <= mostEntries) break;
    cache.delete(oldest);
  }
  return fresh;
}

/** Forgets everything, as a new process would. */
export function clearTeamCache(): void {
  cache.clear();
}
