import "server-only";
import { findQueueCards } from "@/lib/db/queue-cards";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

const maxCards = 200;

/** The first cards of the queue to choose from; excluded ones are in no forecast. */
export async function listQueue(team: LoadedTeam): Promise<{ number: number; title: string }[]> {
  const queue = await findQueueCards(team.id);
  return queue
    .filter(({ isExcluded }) => !isExcluded)
    .slice(0, maxCards)
    .map(({ number, title }) => ({ number, title }));
}
