import "server-only";
import { listenToTeams } from "@/lib/db/team-events";
import { getTeamById } from "@/lib/db/teams";

/**
 * Tells each new revision of a team, the present one first, until the answered function is called.
 * After a gap in what could be heard, the revision is read again; `onAway` is called while the
 * database cannot be reached.
 */
export function followTeam(
  teamId: number,
  tell: (revision: number) => void,
  onAway: () => void = () => {},
): () => void {
  let latest = -1;
  let stopped = false;
  const tellOnce = (revision: number) => {
    if (stopped || revision <= latest) return;
    latest = revision;
    tell(revision);
  };
  const stop = listenToTeams({
    onEvent: (event) => {
      if (event.teamId === teamId) tellOnce(event.revision);
    },
    onGap: () => void catchUp(),
    onAway,
  });
  async function catchUp(): Promise<void> {
    try {
      const team = await getTeamById(teamId);
      if (team) tellOnce(team.revision);
    } catch {
      // What was changed cannot be read: whoever follows begins again.
      if (!stopped) onAway();
    }
  }
  void catchUp();
  return () => {
    stopped = true;
    stop();
  };
}
