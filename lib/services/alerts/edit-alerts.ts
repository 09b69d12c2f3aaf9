import "server-only";
import type { Alert, AlertKind } from "@/lib/cards/alerts/alert";
import type { AlertPatch, NewAlert } from "@/lib/cards/alerts/alert-schemas";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { type AlertRow, deleteAlerts, findAlerts, insertAlert, updateAlert } from "@/lib/db/alerts";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { alertAddress, askAddress } from "@/lib/services/alerts/alert-address";
import { limitConfirmations } from "@/lib/services/alerts/mail-confirmation";
import { shownAlert, shownAlerts } from "@/lib/services/alerts/shown-alert";
import { newSecret, secretShownBefore } from "@/lib/services/people/secret-links";
import type { ServiceContext } from "@/lib/services/team/service-context";

type WritingContext = ServiceContext & { source: Source };

const secretPrefix = "whsec_";
/** Alerts that one person can have in a team. */
const maxAlerts = 20;

/** What whoever asks wants to be told of the team. */
export async function loadAlerts(context: ServiceContext): Promise<Alert[]> {
  requireRole(context, "viewer");
  return shownAlerts(context, await findAlerts(context.teamId, context.actor.userId));
}

/**
 * Makes an alert for whoever asks. A signed webhook's secret is answered this once. An address that
 * nobody has shown to be theirs is mailed a link, and `unmailed` says why it could not be: a 429
 * Problem where it was mailed too often of late.
 */
export async function addAlert(
  context: WritingContext,
  input: NewAlert,
): Promise<{ alert: Alert; secret: string | null; unmailed: string | null }> {
  requireRole(context, "viewer");
  const { teamId, actor } = context;
  const { address, mustAsk } = await alertAddress(context, input);
  const secret = input.channel === "webhook" ? `${secretPrefix}${newSecret()}` : null;
  const { channel, kinds, blockedDays } = input;
  const row = { userId: actor.userId, channel, address, secret, kinds, blockedDays };
  const { result, repeated } = await writeTeam(
    { ...context, place: "alerts", action: "add-alert", request: input },
    async ({ tx, record }) => {
      if ((await findAlerts(teamId, actor.userId, tx)).length >= maxAlerts) throw tooMany();
      // Counted for what is made alone, and not made where it was asked too often.
      if (mustAsk) await limitConfirmations(context, address, tx);
      const id = await insertAlert(tx, teamId, row);
      record("alert", id, null, { channel, kinds, blockedDays });
      return { id };
    },
  );
  const asked = mustAsk && !repeated ? await askAddress(context, address) : null;
  // What a key did already has its secret: told then, and never again.
  return {
    alert: await shownAlert(context, { ...row, id: result.id, isOn: true, pausedAt: null }),
    secret: repeated ? null : secret,
    unmailed: asked?.unmailed ?? null,
  };
}

/** Changes an alert of whoever asks; a 404 Problem for one that is not theirs. */
export async function editAlert(
  context: WritingContext,
  id: number,
  patch: AlertPatch,
): Promise<Alert> {
  requireRole(context, "viewer");
  const { teamId } = context;
  await writeTeam({ ...context, place: "alerts", action: "edit-alert" }, async ({ tx, record }) => {
    const before = await ownAlert(context, id, tx);
    const after = { ...before, ...defined(patch) };
    // What was so while nobody wanted to be told is not told later.
    const goesOn = (kind: AlertKind) =>
      after.kinds.includes(kind) && (kind !== "blocked" || after.blockedDays >= before.blockedDays);
    const begunKinds = before.isOn && after.isOn ? before.begunKinds.filter(goesOn) : [];
    const { kinds, blockedDays, isOn } = after;
    await updateAlert(tx, teamId, id, { kinds, blockedDays, isOn, begunKinds });
    record("alert", id, recorded(before), recorded(after));
    return {};
  });
  return shownAlert(context, await ownAlert(context, id));
}

/** Removes an alert of whoever asks with what it told; a 404 Problem for one that is not theirs. */
export async function removeAlert(context: WritingContext, id: number): Promise<void> {
  requireRole(context, "viewer");
  await writeTeam(
    { ...context, place: "alerts", action: "remove-alert" },
    async ({ tx, record }) => {
      const before = await ownAlert(context, id, tx);
      await deleteAlerts(tx, { teamId: context.teamId, id });
      record("alert", id, recorded(before), null);
      return {};
    },
  );
}

/** Signs with a new secret from now on, which is answered this once. */
export async function renewAlertSecret(
  context: WritingContext,
  id: number,
): Promise<{ secret: string }> {
  requireRole(context, "viewer");
  const secret = `${secretPrefix}${newSecret()}`;
  const kept = { ...context, place: "alerts" as const, action: "edit-alert" };
  const { repeated } = await writeTeam(kept, async ({ tx, record }) => {
    const before = await ownAlert(context, id, tx);
    if (before.channel !== "webhook") throw alertGone();
    await updateAlert(tx, context.teamId, id, { secret });
    record("alert", id, recorded(before), { ...recorded(before), newSecret: true });
    return {};
  });
  if (repeated) throw secretShownBefore("The secret was renewed", "Ask for a new secret again.");
  return { secret };
}

/** An alert of whoever asks with all that is kept of it; a 404 Problem for one that is not theirs. */
export async function ownAlert(
  context: ServiceContext,
  id: number,
  db?: Parameters<typeof findAlerts>[2],
): Promise<AlertRow> {
  requireRole(context, "viewer");
  const own = await findAlerts(context.teamId, context.actor.userId, db);
  const found = own.find((alert) => alert.id === id);
  if (found === undefined) throw alertGone();
  return found;
}

/** An alert's number from an address; a 404 Problem for anything that is none. */
export function alertIdOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw alertGone();
  return Number(text);
}

/** What history keeps of it: no addresses, which are secrets. */
function recorded({ channel, kinds, blockedDays, isOn }: AlertRow) {
  return { channel, kinds, blockedDays, isOn };
}

function defined(patch: AlertPatch) {
  const { kinds, blockedDays, isOn } = patch;
  return {
    ...(kinds === undefined ? {} : { kinds }),
    ...(blockedDays === undefined ? {} : { blockedDays }),
    ...(isOn === undefined ? {} : { isOn }),
  };
}

function alertGone(): Problem {
  return new Problem({
    status: 404,
    code: "alert-not-found",
    message: "There is no such alert among yours.",
  });
}

function tooMany(): Problem {
  return new Problem({
    status: 409,
    code: "too-many-alerts",
    message: `You have ${maxAlerts} alerts of this team already. Remove one first.`,
  });
}
