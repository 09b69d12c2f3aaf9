import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { shownBefore } from "@/lib/cards/form-state";
import { Problem } from "@/lib/cards/problem";

/** A new secret for a link or a token: 256 bits, safe in addresses. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret, so that who reads the database cannot use it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/**
 * What is said to a request that is sent again and made a secret the first time: only a hash of it
 * was kept, so it cannot be told again.
 */
export function secretShownBefore(made: string, next: string): Problem {
  return new Problem({
    status: 409,
    code: shownBefore,
    message: `${made} when you sent this before, but the answer did not arrive, and it is shown once only. ${next}`,
  });
}

/** The team's key and a secret in one word, as links and tokens carry them. */
export function joinSecret(teamId: number, secret: string): string {
  return `${teamId}_${secret}`;
}

/** The same taken apart; null for anything else. */
export function splitSecret(text: string): { teamId: number; secretHash: string } | null {
  const [, team, secret] = /^(\d{1,9})_([\w-]{43})$/.exec(text) ?? [];
  if (team === undefined || secret === undefined) return null;
  return { teamId: Number(team), secretHash: hashSecret(secret) };
}
