import "server-only";
import { forgetAttemptsBefore } from "@/lib/db/attempts";

const dayMs = 86_400_000;

/** Forgets attempts to sign in that no limit counts any more. */
export async function forgetOldAttempts(): Promise<void> {
  await forgetAttemptsBefore(new Date(Date.now() - dayMs));
}
