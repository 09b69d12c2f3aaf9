import "server-only";
import { type Alert, type AlertConfirmation, alertKinds } from "@/lib/cards/alerts/alert";
import { requireRole } from "@/lib/cards/people/actor";
import type { AlertRow } from "@/lib/db/alerts";
import { findConfirmations } from "@/lib/services/alerts/find-confirmations";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Row = Omit<AlertRow, "begunKinds">;

/** Alerts as those see them whose they are: of a webhook's address only where it leads. */
export async function shownAlerts(context: ServiceContext, rows: readonly Row[]): Promise<Alert[]> {
  requireRole(context, "viewer");
  const confirmations = await findConfirmations(context.teamId, rows, context.now);
  return rows.map((row, index) => shown(row, confirmations[index] ?? "not-asked"));
}

/** The same of one. */
export async function shownAlert(context: ServiceContext, row: Row): Promise<Alert> {
  requireRole(context, "viewer");
  const [confirmation = "not-asked"] = await findConfirmations(context.teamId, [row], context.now);
  return shown(row, confirmation);
}

function shown(row: Row, confirmation: AlertConfirmation): Alert {
  const { id, channel, address, blockedDays, isOn } = row;
  const paused = row.pausedAt !== null;
  const shownAddress = channel === "email" ? address : `${new URL(address).origin}/…`;
  const kinds = alertKinds.filter((kind) => row.kinds.includes(kind));
  return { id, channel, shownAddress, kinds, blockedDays, isOn, paused, confirmation };
}
