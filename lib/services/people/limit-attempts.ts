import "server-only";
import { Problem } from "@/lib/cards/problem";
import { countAttempt, forgetAttempts } from "@/lib/db/attempts";
import type { Database } from "@/lib/db/client";
import { countOf } from "@/lib/format/count-of";
import { hashSecret } from "@/lib/services/people/secret-links";

type Limit = { key: string; max: number; windowMs: number };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** No limit looks further back. */
export const longestWindowMs = 7 * dayMs;

/**
 * Wrong passwords allowed from one address alone, for one account from one address and, from where
 * the account is not known, for one account: guessing from everywhere keeps nobody out at home.
 * The address comes first: once it is over its limit, other accounts of its make no more rows.
 */
export function signInLimits(email: string, client: string, isKnown: boolean): Limit[] {
  const account = hashSecret(email);
  const anywhere = { key: `sign-in:${account}`, max: 100, windowMs: 60 * minuteMs };
  return [
    { key: `sign-in:${client}`, max: 50, windowMs: 15 * minuteMs },
    { key: `sign-in:${client}:${account}`, max: 10, windowMs: 15 * minuteMs },
    ...(isKnown ? [] : [anywhere]),
  ];
}

/** Uses of links that are guessed, from one address. */
export function linkLimits(what: string, client: string): Limit[] {
  return [{ key: `${what}:${client}`, max: 30, windowMs: 15 * minuteMs }];
}

/** Mails about a new password: from one address, and to one address whoever asks for them. */
export function resetMailLimits(email: string, client: string): Limit[] {
  const account = hashSecret(email);
  return [
    ...linkLimits("forgot-password", client),
    { key: `forgot-password:${account}`, max: 3, windowMs: 60 * minuteMs },
  ];
}

/** Mails that ask an address whether it wants alerts: to one address whoever asks, and by one person. */
export function confirmMailLimits(address: string, by: string): Limit[] {
  const asked = hashSecret(address);
  return [
    { key: `confirm-alerts-by:${by}`, max: 20, windowMs: 60 * minuteMs },
    { key: `confirm-alerts-to:${asked}`, max: 3, windowMs: 60 * minuteMs },
    { key: `confirm-alerts-to-in-a-week:${asked}`, max: 5, windowMs: longestWindowMs },
  ];
}

/** Counts an attempt; a 429 Problem where there were too many, the same whoever it was about. */
export async function limitAttempts(
  limits: Limit[],
  now = new Date(),
  db?: Database,
): Promise<void> {
  for (const { key, max, windowMs } of limits) {
    if ((await countAttempt(key, windowMs, now, db)) > max) throw tooManyAttempts(windowMs);
  }
}

/** Forgets what was counted, after an attempt that was right. */
export async function forgetLimits(limits: Limit[]): Promise<void> {
  for (const { key } of limits) await forgetAttempts(key);
}

function tooManyAttempts(windowMs: number): Problem {
  const wait =
    windowMs > dayMs ? countOf(windowMs / dayMs, "day") : countOf(windowMs / minuteMs, "minute");
  return new Problem({
    status: 429,
    code: "too-many-attempts",
    message: `There were too many attempts. Wait ${wait}, then try again.`,
  });
}
