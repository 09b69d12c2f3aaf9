import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

/** A link's password as it is stored: hashed as those of accounts are. */
export async function hashLinkPassword(password: string): Promise<string> {
  const { hashPassword } = await import("better-auth/crypto");
  return hashPassword(password);
}

/** Whether a password is the one that was stored. */
export async function isLinkPassword(hash: string, password: string): Promise<boolean> {
  const { verifyPassword } = await import("better-auth/crypto");
  return verifyPassword({ hash, password });
}

type Locked = { secretHash: string; passwordHash: string };

/** What a browser keeps once it has sent the right password: worth something for this link alone. */
export function proofOf({ secretHash, passwordHash }: Locked): string {
  return createHmac("sha256", passwordHash).update(secretHash).digest("base64url");
}

/** Whether a browser has sent the right password before. */
export function isProof(locked: Locked, given: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(proofOf(locked))];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The cookie in which the browser keeps it. */
export function proofCookie(secretHash: string): string {
  return `walltime_link_${secretHash.slice(0, 16)}`;
}
