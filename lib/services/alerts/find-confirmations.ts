import "server-only";
import type { AlertConfirmation } from "@/lib/cards/alerts/alert";
import { type AlertAddressRow, findAlertAddresses } from "@/lib/db/alert-addresses";
import type { AlertRow } from "@/lib/db/alerts";
import { isKnownAddress } from "@/lib/db/users";

type Leading = Pick<AlertRow, "userId" | "channel" | "address">;

/** What the address of each alert has said to it, in their order. */
export async function findConfirmations(
  teamId: number,
  alerts: readonly Leading[],
  now = new Date(),
): Promise<AlertConfirmation[]> {
  const mailed = alerts.filter(({ channel }) => channel === "email");
  if (mailed.length === 0) return alerts.map(() => "not-needed");
  const addresses = [...new Set(mailed.map(({ address }) => address))];
  const asked = new Map(
    (await findAlertAddresses(teamId, addresses)).map((row) => [row.address, row]),
  );
  return Promise.all(
    alerts.map((alert) =>
      alert.channel === "email" ? ofMail(alert, asked.get(alert.address), now) : "not-needed",
    ),
  );
}

async function ofMail(
  { userId, address }: Leading,
  asked: AlertAddressRow | undefined,
  now: Date,
): Promise<AlertConfirmation> {
  if (asked?.state === "confirmed") return "confirmed";
  const holds = Boolean(asked?.goodUntil && asked.goodUntil > now);
  if (asked?.state === "refused" && holds) return "refused";
  if (userId !== null && (await isKnownAddress(userId, address))) return "not-needed";
  return asked?.state === "waiting" && holds ? "waiting" : "not-asked";
}
