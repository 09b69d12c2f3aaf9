import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A new secret for a link or a token: 256 bits, safe in addresses. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret, so that who reads the database cannot use it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
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
