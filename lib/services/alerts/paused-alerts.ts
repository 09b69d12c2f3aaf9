import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { type AlertRow, findAlerts, resumeAlerts } from "@/lib/db/alerts";
import { type Source, writeTeam } from "@/lib/db/write-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * Sends the team's alerts from this database, which was restored from a backup: everybody's, and only
 * what happens from now on. A 409 Problem where none is paused.
 */
export async function resumeTeamAlerts(
  context: ServiceContext & { source: Source },
): Promise<void> {
  requireRole(context, "editor");
  const { teamId, now = new Date() } = context;
  await writeTeam(
    { ...context, place: "alerts", action: "resume-alerts" },
    async ({ tx, record }) => {
      const paused = (await findAlerts(teamId, undefined, tx)).filter(
        ({ pausedAt }) => pausedAt !== null,
      );
      if (paused.length === 0) throw notPaused();
      const reason = "Alerts were paused, since this copy was restored.";
      await resumeAlerts(tx, teamId, { now, reason });
      for (const { id } of paused) record("alert", id, { paused: true }, { paused: false });
      return {};
    },
  );
}

/** A 409 Problem for an alert that is paused: nothing is sent for it, whoever asks. */
export function refusePaused({ pausedAt }: Pick<AlertRow, "pausedAt">): void {
  if (pausedAt === null) return;
  throw new Problem({
    status: 409,
    code: "alerts-paused",
    message:
      "Alerts are paused since this copy was restored. Press “Send alerts from here” on the page Alerts first.",
  });
}

function notPaused(): Problem {
  return new Problem({
    status: 409,
    code: "alerts-not-paused",
    message: "Alerts are sent from here already.",
  });
}
