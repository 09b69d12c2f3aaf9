import { createHmac } from "node:crypto";
import { sayOnStdout } from "../step.js";
import { hasOwner } from "./account-facts.js";

/**
 * Prints the link that makes the first owner, while nobody owns the installation: on standard output alone,
 * never on the progress page, which anybody may look at.
 * @param {import("../settings.js").Settings} settings
 * @param {string} databaseUrl
 */
export async function tellFirstOwner({ accounts, publicUrl }, databaseUrl) {
  if (!accounts || (await hasOwner(databaseUrl))) return;
  // lib/services/people/first-owner works the key out again, so every process prints the same one.
  const secret = process.env.WALLTIME_SECRET ?? "";
  const key = createHmac("sha256", secret).update("first owner").digest("base64url");
  sayOnStdout("Nobody owns this Walltime yet. Whoever opens this link first becomes the owner:");
  sayOnStdout(`${publicUrl}/first-owner?key=${key}`);
}
