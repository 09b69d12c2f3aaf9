import "server-only";
import type { Database } from "@/lib/db/client";
import { getTeamVersion } from "@/lib/db/settings-versions";
import { formatSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";

/** What a change of a team's own settings was made on top of. */
export type ReadSettings = {
  /** What was read: a 409 Problem with both sides where it is another by now */
  version?: number | undefined;
  /** All that was asked for, where the change at hand is a part of it */
  yours?: (Record<string, unknown> & { rule?: SlaRule | undefined }) | undefined;
};

/** A 409 Problem with both sides where a team's name, days or rule changed since they were read. */
export async function refuseOtherVersion(
  team: LoadedTeam,
  { version, yours }: ReadSettings,
  db: Database,
): Promise<void> {
  if (version === undefined) return;
  const now = await getTeamVersion(team.id, db);
  if (now === version) return;
  const { name, timeZone, dayCount, workingWeek, holidays, rule } = team;
  const days = { timeZone, dayCount, workingWeek, holidays };
  const { rule: asked, ...others } = yours ?? {};
  throw changedMeanwhile({
    current: { name, ...days, rule: formatSlaRule(rule) },
    yours: { ...others, ...(asked && { rule: formatSlaRule(asked) }) },
    version: now,
  });
}
