import "server-only";
import type { AlertFact, AlertLogLine, DueAlert } from "@/lib/cards/alerts/alert";
import { database } from "@/lib/db/client";

export type ClaimedMessage = DueAlert & { attempts: number };

/**
 * Puts things to tell into the queue of an alert, each once however often and by however many
 * processes it is found; `passed` are known and not told. Answers how many are new.
 */
export async function queueAlerts(
  teamId: number,
  alertId: number,
  due: readonly DueAlert[],
  { state, now }: { state: "waiting" | "passed"; now: Date },
): Promise<number> {
  if (due.length === 0) return 0;
  const { count } = await database().alertMessage.createMany({
    data: due.map(({ occasion, fact }) => ({
      ...{ teamId, alertId, occasion, fact, state },
      ...{ createdAt: now, nextAt: now },
    })),
    skipDuplicates: true,
  });
  return count;
}

/** What an alert told, or knows of, that is still so: occasions that begin with a word. */
export async function findOpenOccasions(
  teamId: number,
  alertId: number,
  kind: string,
): Promise<string[]> {
  const rows = await database().alertMessage.findMany({
    where: { teamId, alertId, endedAt: null, occasion: { startsWith: `${kind}:` } },
    select: { occasion: true },
  });
  return rows.map(({ occasion }) => occasion);
}

/** Notes that something is no longer so. */
export async function endOccasions(
  teamId: number,
  alertId: number,
  occasions: readonly string[],
  now: Date,
): Promise<void> {
  if (occasions.length === 0) return;
  await database().alertMessage.updateMany({
    where: { teamId, alertId, occasion: { in: [...occasions] } },
    data: { endedAt: now },
  });
}

/** Forgets what an alert told before an instant, unless it is still so. */
export async function forgetMessages(
  teamId: number,
  alertId: number,
  before: Date,
  stillSo: readonly string[],
): Promise<void> {
  await database().alertMessage.deleteMany({
    where: {
      ...{ teamId, alertId, createdAt: { lt: before } },
      state: { not: "waiting" },
      occasion: { notIn: [...stillSo] },
      // A stream's is another word on each day, and still so until it is noted that it is not.
      OR: [{ NOT: { occasion: { startsWith: "stream-over-limit:" } } }, { endedAt: { not: null } }],
    },
  });
}

/** The alerts with something to send by now that are not paused, of all teams: one cheap question for all. */
export async function findWaitingAlerts(now: Date): Promise<{ teamId: number; alertId: number }[]> {
  return database().$queryRaw<{ teamId: number; alertId: number }[]>`
    select distinct m.team_id as "teamId", m.alert_id as "alertId" from alert_messages m
    where m.state = 'waiting' and m.next_at <= ${now}
      and exists (
        select from alerts a
        where a.team_id = m.team_id and a.id = m.alert_id and a.paused_at is null
      )
    order by 1, 2`;
}

/**
 * Takes what an alert has to send by now, for this process until an instant: others pass over what
 * is taken, and find it again after that where this process has died. Why the attempt before
 * failed is forgotten: what becomes of this one is not known yet. Nothing of an alert that is paused.
 */
export async function claimMessages(
  teamId: number,
  alertId: number,
  { now, until, limit, only }: { now: Date; until: Date; limit: number; only?: string | undefined },
): Promise<ClaimedMessage[]> {
  return database().$queryRaw<ClaimedMessage[]>`
    with due as materialized (
      select occasion from alert_messages
      where team_id = ${teamId} and alert_id = ${alertId}
        and state = 'waiting' and next_at <= ${now}
        and exists (
          select from alerts a
          where a.team_id = ${teamId} and a.id = ${alertId} and a.paused_at is null
        )
        and (${only ?? null}::text is null or occasion = ${only ?? null}::text)
      order by created_at, occasion limit ${limit} for update skip locked
    )
    update alert_messages m set attempts = m.attempts + 1, next_at = ${until}, reason = null
    from due
    where m.team_id = ${teamId} and m.alert_id = ${alertId} and m.occasion = due.occasion
    returning m.occasion, m.fact, m.attempts`;
}

/** Notes what became of messages. */
export async function settleMessages(
  teamId: number,
  alertId: number,
  occasions: readonly string[],
  outcome:
    | { state: "sent" | "failed"; doneAt: Date; reason: string | null }
    | { state: "waiting"; nextAt: Date; reason: string },
): Promise<void> {
  await database().alertMessage.updateMany({
    where: { teamId, alertId, occasion: { in: [...occasions] } },
    data: outcome,
  });
}

/** What some alerts of a team told and have to tell, the latest first. */
export async function findAlertLog(
  teamId: number,
  alertIds: readonly number[],
  limit: number,
): Promise<AlertLogLine[]> {
  const rows = await database().alertMessage.findMany({
    where: { teamId, alertId: { in: [...alertIds] }, state: { not: "passed" } },
    select: {
      ...{ alertId: true, occasion: true, fact: true, state: true, attempts: true },
      ...{ createdAt: true, doneAt: true, reason: true },
    },
    orderBy: [{ createdAt: "desc" }, { alertId: "asc" }, { occasion: "asc" }],
    take: limit,
  });
  return rows.map((row) => ({
    ...row,
    fact: row.fact as AlertFact,
    state: row.state as AlertLogLine["state"],
  }));
}
