import "server-only";
import { type AlertKind, type DueAlert, mayBeTold } from "@/lib/cards/alerts/alert";
import { walltimeItself } from "@/lib/cards/people/actor";
import { dayInZone } from "@/lib/dates/day-in-zone";
import {
  type AlertCheckRow,
  claimAlertCheck,
  findAlertChecks,
  saveAlertCheck,
} from "@/lib/db/alert-checks";
import { endOccasions, findOpenOccasions, forgetMessages, queueAlerts } from "@/lib/db/alert-queue";
import { type AlertRow, findAlerts, updateAlert } from "@/lib/db/alerts";
import { database } from "@/lib/db/client";
import { findConfirmations } from "@/lib/services/alerts/find-confirmations";
import { findDueAlerts } from "@/lib/services/alerts/find-due-alerts";
import { isStillTold } from "@/lib/services/alerts/who-is-told";
import { loadTeam } from "@/lib/services/team/load-team";

const hourMs = 3_600_000;
/** The hour at which a team's new day is looked at: nobody is told at midnight that a card is over. */
const firstHour = 7;
/** A look that takes longer is taken for dead, and another process looks. */
const longestLookMs = 5 * 60_000;
/** Between two looks at a team that changes all the time. */
const restMs = 10_000;
const keptMs = 90 * 24 * hourMs;

/** The day that a team was to be looked at last, by the clock on its wall. */
function lookDay(now: Date, timeZone: string) {
  return dayInZone(new Date(now.getTime() - firstHour * hourMs), timeZone);
}

function isDue(check: AlertCheckRow, now: Date): boolean {
  return check.revision !== check.seenRevision || lookDay(now, check.timeZone) > check.seenDay;
}

/**
 * Looks at each team with alerts that has changed or has a new day since it was looked at, and puts
 * what is to be told into the queue. Of several processes one looks at a team.
 */
export async function checkTeams(
  onError: (error: unknown) => void,
  now = new Date(),
): Promise<void> {
  for (const check of await findAlertChecks(now)) {
    if (!isDue(check, now)) continue;
    const until = new Date(now.getTime() + longestLookMs);
    if (!(await claimAlertCheck(check.teamId, now, until))) continue;
    // A team that cannot be looked at keeps no other waiting.
    await checkTeam(check, now).catch(onError);
  }
}

async function checkTeam({ teamId, timeZone }: AlertCheckRow, now: Date): Promise<void> {
  const context = { actor: walltimeItself, teamId, now };
  const team = await loadTeam(context);
  const alerts = (await findAlerts(teamId)).filter(
    ({ isOn, pausedAt }) => isOn && pausedAt === null,
  );
  const told: AlertRow[] = [];
  for (const alert of alerts) if (await isStillTold(teamId, alert)) told.push(alert);
  const due = await findDueAlerts(
    { ...context, team },
    new Set(told.flatMap(({ kinds }) => kinds)),
  );
  const confirmations = await findConfirmations(teamId, told, now);
  for (const [index, alert] of told.entries()) {
    const isAgreed = mayBeTold(confirmations[index] ?? "not-asked");
    await queueOf({ teamId, alert, isAgreed }, due, now);
  }
  await saveAlertCheck(teamId, {
    ...{ revision: team.revision, day: lookDay(now, timeZone) },
    nextAt: new Date(now.getTime() + restMs),
  });
}

async function queueOf(
  { teamId, alert, isAgreed }: { teamId: number; alert: AlertRow; isAgreed: boolean },
  all: readonly DueAlert[],
  now: Date,
): Promise<void> {
  const own = all.filter(
    ({ fact }) =>
      alert.kinds.includes(fact.kind as AlertKind) &&
      (fact.kind !== "blocked" || fact.days >= alert.blockedDays),
  );
  const due = await withoutOpenStreams(teamId, alert, own, now);
  // What happens before an address has agreed is passed over, too: nobody is told of it later.
  const isBegun = ({ fact }: DueAlert) =>
    isAgreed && alert.begunKinds.includes(fact.kind as AlertKind);
  const known = due.filter((one) => !isBegun(one));
  await queueAlerts(teamId, alert.id, known, { state: "passed", now });
  await queueAlerts(teamId, alert.id, due.filter(isBegun), { state: "waiting", now });
  if (alert.kinds.some((kind) => !alert.begunKinds.includes(kind))) {
    await updateAlert(database(), teamId, alert.id, { begunKinds: alert.kinds });
  }
  const before = new Date(now.getTime() - keptMs);
  await forgetMessages(
    teamId,
    alert.id,
    before,
    own.map(({ occasion }) => occasion),
  );
}

/** A stream that went over its limit is told of again only after it was back within it. */
async function withoutOpenStreams(
  teamId: number,
  { id, kinds }: AlertRow,
  due: readonly DueAlert[],
  now: Date,
): Promise<DueAlert[]> {
  if (!kinds.includes("stream-over-limit")) return [...due];
  const streamOf = (occasion: string) => /^stream-over-limit:\d+:/.exec(occasion)?.[0];
  const over = new Set(due.map(({ occasion }) => streamOf(occasion)));
  const open = await findOpenOccasions(teamId, id, "stream-over-limit");
  const ended = open.filter((occasion) => !over.has(streamOf(occasion)));
  await endOccasions(teamId, id, ended, now);
  const stillOver = new Set(open.map(streamOf));
  return due.filter(({ occasion }) => {
    const stream = streamOf(occasion);
    return stream === undefined || !stillOver.has(stream);
  });
}
