import { randomUUID } from "node:crypto";

export type SentRequest = {
  method: "POST" | "PATCH";
  /** Below /api/v1/teams/{team} */
  path: string;
  body: object | { file: string };
  key: string;
};

export type KnownCard = { number: number; version: number; [field: string]: unknown };

/** What clients were told and what they asked for without being told: what must be there afterwards. */
export class Ledger {
  /** The last answer about each card */
  readonly cards = new Map<number, KnownCard>();
  /** Titles that were sent to be added, each of which may be there once */
  readonly titles = new Set<string>();
  /** Rows of each import by what its titles begin with, and whether it was acknowledged */
  readonly imports = new Map<string, { rows: number; isAcknowledged: boolean }>();
  /** Keys of acknowledged changes */
  readonly keys = new Set<string>();
  /** Sent, and the answer never came */
  unsure: SentRequest[] = [];
  acknowledged = 0;

  request(method: SentRequest["method"], path: string, body: SentRequest["body"]): SentRequest {
    return { method, path, body, key: randomUUID() };
  }

  /** Takes down an answer of 2xx. */
  acknowledge({ path, key, body }: SentRequest, answer: unknown): void {
    this.acknowledged += 1;
    this.keys.add(key);
    if (path === "/imports") {
      const entry = this.imports.get(importNameOf(body));
      if (entry) entry.isAcknowledged = true;
      return;
    }
    const card = answer as KnownCard;
    const known = this.cards.get(card.number);
    if (!known || known.version < card.version) this.cards.set(card.number, card);
  }
}

/** What the titles of an import's cards begin with. */
export function importNameOf(body: SentRequest["body"]): string {
  if (!("file" in body)) throw new Error("Only imports have a file.");
  return /\n(import-[\w-]+) /.exec(String(body.file))?.[1] ?? "";
}
