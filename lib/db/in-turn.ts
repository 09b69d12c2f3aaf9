import "server-only";

const shared = globalThis as { walltimeTurns?: Map<number, Promise<unknown>> };
shared.walltimeTurns ??= new Map();
const lastTurns = shared.walltimeTurns;

/**
 * Runs work for a team after the work that was asked for earlier. The database would make writers
 * of one team wait as well, but each with a connection in hand that other teams then lack.
 */
export async function inTurn<T>(teamId: number, work: () => Promise<T>): Promise<T> {
  const earlier = lastTurns.get(teamId);
  const turn = earlier === undefined ? work() : earlier.then(work);
  const over = turn.catch(() => undefined);
  lastTurns.set(teamId, over);
  try {
    return await turn;
  } finally {
    if (lastTurns.get(teamId) === over) lastTurns.delete(teamId);
  }
}
