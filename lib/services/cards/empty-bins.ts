import "server-only";
import { walltimeItself } from "@/lib/cards/people/actor";
import { forgetUnusedAddresses } from "@/lib/db/alert-addresses";
import { forgetAttemptsBefore } from "@/lib/db/attempts";
import { deleteBinned, hasBinnedBefore } from "@/lib/db/bin";
import { database } from "@/lib/db/client";
import { findTeamIds } from "@/lib/db/teams";
import { writeTeam } from "@/lib/db/write-team";
import { longestWindowMs } from "@/lib/services/people/limit-attempts";

/** Days that a card stays in the bin. */
export const daysInBin = 90;

const firstAfterMs = 60_000;
const everyMs = 6 * 3_600_000;

/** Deletes for good, in every team, what has been in its bin for 90 days; answers how many cards. */
export async function emptyBins(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - daysInBin * 86_400_000);
  let deleted = 0;
  for (const teamId of await findTeamIds()) {
    if (!(await hasBinnedBefore(teamId, before))) continue;
    const { result } = await writeTeam(
      { actor: walltimeItself, teamId, source: "system", action: "empty-bin", now },
      async ({ tx }) => ({ deleted: await deleteBinned(tx, teamId, before) }),
    );
    deleted += result.deleted;
  }
  return deleted;
}

/** Empties the bins soon and then every few hours, for as long as the server runs. */
export function keepEmptyingBins(onError: (error: unknown) => void): void {
  const empty = () =>
    void emptyBins()
      .then(() => forgetWhatIsOver())
      .catch(onError);
  setTimeout(() => {
    empty();
    setInterval(empty, everyMs).unref();
  }, firstAfterMs).unref();
}

/** Forgets attempts that no limit counts any more, and what addresses said that no longer holds. */
export async function forgetWhatIsOver(now = new Date()): Promise<void> {
  await forgetAttemptsBefore(new Date(now.getTime() - longestWindowMs));
  for (const teamId of await findTeamIds()) await forgetUnusedAddresses(database(), teamId, now);
}
