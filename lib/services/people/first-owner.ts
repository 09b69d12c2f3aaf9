import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { NewAccount } from "@/lib/cards/people/account-schema";
import { Problem } from "@/lib/cards/problem";
import { giveAlerts } from "@/lib/db/alerts";
import { alone } from "@/lib/db/alone";
import { adoptTeams } from "@/lib/db/members";
import { hasInstallationOwner } from "@/lib/db/users";
import { createAccount } from "@/lib/services/people/create-account";
import { limitAttempts, linkLimits } from "@/lib/services/people/limit-attempts";

/**
 * The key in the link that `npm start` prints (lib/launch/accounts): worth something only until
 * the installation has an owner.
 */
function firstOwnerKey(): string {
  const secret = process.env.WALLTIME_SECRET ?? "";
  return createHmac("sha256", secret).update("first owner").digest("base64url");
}

/** Whether the link still makes the first owner. */
export async function isFirstOwnerLink(key: string, client: string): Promise<boolean> {
  await limitAttempts(linkLimits("first-owner", client));
  const [given, right] = [Buffer.from(key), Buffer.from(firstOwnerKey())];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  return !(await hasInstallationOwner());
}

/** Makes the first account, an owner of the installation and so of every team there is; a 404 Problem afterwards. */
export async function createFirstOwner(
  key: string,
  account: NewAccount,
  client: string,
): Promise<void> {
  if (!(await isFirstOwnerLink(key, client))) throw linkSpent();
  await alone("first owner", async (tx) => {
    if (await hasInstallationOwner(tx)) throw linkSpent();
    const userId = await createAccount(account, { isOwner: true, db: tx });
    await adoptTeams(tx);
    await giveAlerts(tx, userId);
  });
}

/** What is said of a link that has made its account already. */
export function linkSpent(): Problem {
  return new Problem({
    status: 404,
    code: "link-spent",
    message:
      "This link was used before, no longer works, or part of it is missing. If you used it just now, it is done; otherwise ask for a new one.",
  });
}
