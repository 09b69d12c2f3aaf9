import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";

/** A team with alerts, and up to where it was looked at. */
export type AlertCheckRow = {
  teamId: number;
  timeZone: string;
  /** What the team is at */
  revision: number;
  seenRevision: number;
  seenDay: IsoDay;
};

/** Teams with an alert that is on and not paused, where nobody is looking just now; one cheap question for all. */
export async function findAlertChecks(now: Date): Promise<AlertCheckRow[]> {
  const rows = await database().$queryRaw<(Omit<AlertCheckRow, "seenDay"> & { seenDay: Date })[]>`
    select c.team_id as "teamId", t.time_zone as "timeZone", t.revision,
           c.revision as "seenRevision", c.day as "seenDay"
    from alert_checks c join teams t on t.id = c.team_id
    where c.next_at <= ${now} and t.archived_at is null
      and exists (select from alerts a where a.team_id = c.team_id and a.is_on and a.paused_at is null)
    order by c.team_id`;
  return rows.map((row) => ({ ...row, seenDay: toDay(row.seenDay) }));
}

/** Takes a team's look for this process until an instant; false where another was quicker. */
export async function claimAlertCheck(teamId: number, now: Date, until: Date): Promise<boolean> {
  const { count } = await database().alertCheck.updateMany({
    where: { teamId, nextAt: { lte: now } },
    data: { nextAt: until },
  });
  return count > 0;
}

/** Notes up to where a team was looked at, and from when on it may be again. */
export async function saveAlertCheck(
  teamId: number,
  { revision, day, nextAt }: { revision: number; day: IsoDay; nextAt: Date },
): Promise<void> {
  const data = { revision, day: toDate(day), nextAt };
  await database().alertCheck.updateMany({ where: { teamId }, data });
}
