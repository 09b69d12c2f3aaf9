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
  /** Cards of the queue by the card that each was put before, until either is moved again */
  readonly order = new Map<number, number>();
  /** Whether cards are blocked, where that is known */
  readonly blocked = new Map<number, boolean>();
  /** How often each kind of change was acknowledged */
  readonly kinds: Record<string, number> = {};
  /** Keys of acknowledged changes */
  readonly keys = new Set<string>();
  /** Sent, and the answer never came */
  unsure: SentRequest[] = [];
  acknowledged = 0;

  request(method: SentRequest["method"], path: string, body: SentRequest["body"]): SentRequest {
    this.#forgetPlace(path, body);
    return { method, path, body, key: randomUUID() };
  }

  /** Where a card stands and whether it is blocked is not known while it is moved. */
  #forgetPlace(path: string, body: object): void {
    const move = movedBy(path, body);
    if (move === null) return;
    if (tellsOfBlocks.has(move.to)) this.blocked.delete(move.number);
    this.order.delete(move.number);
    for (const [number, before] of this.order)
      if (before === move.number) this.order.delete(number);
  }

  /** Takes down an answer of 2xx. */
  acknowledge({ method, path, key, body }: SentRequest, answer: unknown): void {
    this.acknowledged += 1;
    this.keys.add(key);
    const kind = `${method} ${path.replace(/\d+/, "{id}")}`;
    this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
    if (path === "/imports") {
      const entry = this.imports.get(importNameOf(body));
      if (entry) entry.isAcknowledged = true;
      return;
    }
    if (path === "/queue") {
      this.#queued(body as QueueMove);
      return;
    }
    this.#know(answer as KnownCard);
    const move = movedBy(path, body);
    if (move && tellsOfBlocks.has(move.to)) this.blocked.set(move.number, move.to === "block");
  }

  /** The answer to a move in the queue is a revision alone: what it makes of the card is known. */
  #queued({ card, before, version }: QueueMove): void {
    const known = this.cards.get(card);
    if (known === undefined) return;
    const prioritised = known.prioritised ?? new Date().toISOString().slice(0, 10);
    this.#know({ ...known, version: version + 1, prioritised, committed: null });
    if (before !== null) this.order.set(card, before);
  }

  #know(card: KnownCard): void {
    const known = this.cards.get(card.number);
    if (!known || known.version < card.version) this.cards.set(card.number, card);
  }
}

export type QueueMove = { card: number; before: number | null; version: number };

/** Moves after which it is known whether a card is blocked; an end of the work ends a blockage. */
const tellsOfBlocks = new Set(["block", "unblock", "release", "cancel"]);

/** The card that a request moves on the wall, and where; null for every other request. */
function movedBy(path: string, body: object): { number: number; to: string } | null {
  if (path === "/queue") return { number: (body as QueueMove).card, to: "queue" };
  const [, number, to] = /^\/cards\/(\d+)\/(\w+)$/.exec(path) ?? [];
  return number === undefined || to === undefined ? null : { number: Number(number), to };
}

/** What the titles of an import's cards begin with. */
export function importNameOf(body: SentRequest["body"]): string {
  if (!("file" in body)) throw new Error("Only imports have a file.");
  return /\n(import-[\w-]+) /.exec(String(body.file))?.[1] ?? "";
}
