import "server-only";
import type { AlertChannel, AlertKind } from "@/lib/cards/alerts/alert";
import { forgetUnusedAddresses } from "@/lib/db/alert-addresses";
import { type Database, database } from "@/lib/db/client";

export type AlertRow = {
  id: number;
  /** Null for the one person of a Walltime without accounts */
  userId: string | null;
  channel: AlertChannel;
  address: string;
  secret: string | null;
  kinds: AlertKind[];
  blockedDays: number;
  isOn: boolean;
  /** Since when nothing is sent, where this database was restored; null where it is sent */
  pausedAt: Date | null;
  begunKinds: AlertKind[];
};

const columns = {
  id: true,
  userId: true,
  channel: true,
  address: true,
  secret: true,
  kinds: true,
  blockedDays: true,
  isOn: true,
  pausedAt: true,
  begunKinds: true,
} as const;

/** The alerts of a team, or of one person in it (null: whoever has no account), the oldest first. */
export async function findAlerts(
  teamId: number,
  userId?: string | null,
  db: Database = database(),
): Promise<AlertRow[]> {
  const rows = await db.alert.findMany({
    where: { teamId, ...(userId === undefined ? {} : { userId }) },
    select: columns,
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({
    ...row,
    kinds: row.kinds as AlertKind[],
    begunKinds: row.begunKinds as AlertKind[],
  }));
}

/** Adds an alert and answers its number in the team, which is looked at from now on. */
export async function insertAlert(
  tx: Database,
  teamId: number,
  row: Omit<AlertRow, "id" | "isOn" | "pausedAt" | "begunKinds">,
): Promise<number> {
  const last = await tx.alert.aggregate({ where: { teamId }, _max: { id: true } });
  const id = (last._max.id ?? 0) + 1;
  await tx.alert.create({ data: { ...row, teamId, id } });
  await tx.$executeRaw`
    insert into alert_checks (team_id, revision, day, next_at)
    values (${teamId}, -1, date '2000-01-01', date '2000-01-01') on conflict (team_id) do nothing`;
  return id;
}

/** Changes an alert; whether there was one. */
export async function updateAlert(
  db: Database,
  teamId: number,
  id: number,
  data: Partial<Pick<AlertRow, "secret" | "kinds" | "blockedDays" | "isOn" | "begunKinds">>,
): Promise<boolean> {
  const { count } = await db.alert.updateMany({ where: { teamId, id }, data });
  return count > 0;
}

/** Whether any alert of a team is paused, and since when. */
export async function findPause(teamId: number): Promise<Date | null> {
  const { _min } = await database().alert.aggregate({
    where: { teamId, pausedAt: { not: null } },
    _min: { pausedAt: true },
  });
  return _min.pausedAt;
}

/**
 * Takes the pause from a team's alerts, as if nobody had been told of anything: the next look finds
 * what is so already and passes it over. What waits since before the pause is not sent any more.
 */
export async function resumeAlerts(
  db: Database,
  teamId: number,
  { now, reason }: { now: Date; reason: string },
): Promise<void> {
  await db.alertMessage.updateMany({
    where: { teamId, state: "waiting", alert: { pausedAt: { not: null } } },
    data: { state: "failed", doneAt: now, reason },
  });
  await db.alert.updateMany({
    where: { teamId, pausedAt: { not: null } },
    data: { pausedAt: null, begunKinds: [] },
  });
}

/** Deletes alerts with all that they sent: one, or all of a person; how many there were. */
export async function deleteAlerts(
  db: Database,
  which: { teamId: number; id?: number; userId?: string },
): Promise<number> {
  const { count } = await db.alert.deleteMany({ where: which });
  if (count > 0) await forgetUnusedAddresses(db, which.teamId);
  return count;
}

/** Gives the alerts that were made without accounts to the first person who has one. */
export async function giveAlerts(tx: Database, userId: string): Promise<void> {
  await tx.alert.updateMany({ where: { userId: null }, data: { userId } });
}
