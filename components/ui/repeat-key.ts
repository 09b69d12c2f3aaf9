import { useState } from "react";

/** A key by which the server knows a request that is sent again. */
export function newRepeatKey(): string {
  // Also where the page came without TLS, which `crypto.randomUUID` does not like.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The key of what is filled in or pressed: the same until an answer came, another one after it. */
export class RepeatKey {
  private open: string | null = null;
  private used: string | null = null;

  /** The key to send; `given` is the one that the page came with, good for the first time. */
  of(given?: unknown): string {
    const isGood = typeof given === "string" && given !== "" && given !== this.used;
    this.open ??= isGood ? given : newRepeatKey();
    return this.open;
  }

  /** The answer came: what is sent next is something else. */
  settle(): void {
    this.used = this.open;
    this.open = null;
  }
}

/** The key of a form, for as long as it stands on the page. */
export function useRepeatKey(): RepeatKey {
  const [key] = useState(() => new RepeatKey());
  return key;
}
