import "server-only";
import { createHmac } from "node:crypto";

/**
 * The headers by which a receiver knows that a body is Walltime's and new: HMAC-SHA256, as lower-case
 * hex, of the seconds since 1970, a full stop and the raw body.
 */
export function signatureHeaders(secret: string, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const mac = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  return { "Walltime-Timestamp": timestamp, "Walltime-Signature": `v1=${mac}` };
}
