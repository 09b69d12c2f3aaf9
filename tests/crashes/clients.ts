import { randomUUID } from "node:crypto";
import type { KnownCard, Ledger, SentRequest } from "@/tests/crashes/ledger";

/** From 0 up to 1, without 1. */
type Random = () => number;

const types = ["Feature", "Bug", "Support"];
const streams = ["Features", "Support"];
const importRows = 300;
const answerLimitMs = 30_000;

/** Sends a request once; null where no answer came, the answer of 5xx included. */
export async function send(
  team: string,
  { method, path, body, key }: SentRequest,
): Promise<{ status: number; answer: unknown } | null> {
  const isFile = "file" in body;
  const form = new FormData();
  if (isFile) form.set("file", new File([String(body.file)], "cards.csv", { type: "text/csv" }));
  try {
    const response = await fetch(`${team}${path}`, {
      method,
      headers: {
        "idempotency-key": key,
        ...(isFile ? {} : { "content-type": "application/json" }),
      },
      body: isFile ? form : JSON.stringify(body),
      signal: AbortSignal.timeout(answerLimitMs),
    });
    const answer: unknown = await response.json();
    return response.status >= 500 ? null : { status: response.status, answer };
  } catch {
    return null;
  }
}

/**
 * One person who adds and edits cards, imports some, and moves them between stages and within the queue as fast as the server answers, until `isOver`.
 * Works on cards of its own, `mine`, so that no refusal is to be expected; one throws.
 */
export async function work(
  team: string,
  ledger: Ledger,
  random: Random,
  mine: number[],
  isOver: () => boolean,
): Promise<void> {
  const own = [...mine];
  while (!isOver()) {
    const request = next(ledger, own, random);
    const told = await send(team, request);
    if (told === null) {
      ledger.unsure.push(request);
      // What became of a card is not known now: new ones are worked on until that is cleared.
      own.length = 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    } else if (told.status >= 400) {
      throw new Error(`${request.method} ${request.path}: ${JSON.stringify(told)}`);
    } else {
      ledger.acknowledge(request, told.answer);
      if (request.path !== "/cards") continue;
      const { number } = told.answer as KnownCard;
      own.push(number);
      mine.push(number);
    }
  }
}

function next(ledger: Ledger, own: number[], random: Random): SentRequest {
  const chance = random();
  const number = own[Math.floor(random() * own.length)];
  const card = number === undefined ? undefined : ledger.cards.get(number);
  if (card === undefined || chance < 0.25) return addition(ledger, random);
  if (chance < 0.29) return importOf(ledger);
  if (chance < 0.5) {
    return ledger.request("PATCH", `/cards/${card.number}`, {
      version: card.version,
      notes: `Edited ${randomUUID()}`,
      ...(card.committed === null ? { prioritised: pastDay(random, 10) } : {}),
    });
  }
  const { path, body } = moveOf(card, ledger, own, random);
  return ledger.request("POST", path, body);
}

/** A move of the wall that the card can make where it stands. */
function moveOf(
  { number, version, committed, released, cancelled, stream }: KnownCard,
  ledger: Ledger,
  own: number[],
  random: Random,
): { path: string; body: object } {
  const to = (move: string, more: object = {}) => ({
    path: `/cards/${number}/${move}`,
    body: { version, ...more },
  });
  const queue = (before: number | null) => ({
    path: "/queue",
    body: { card: number, before, version },
  });
  const chance = random();
  if (released !== null || cancelled !== null) return to("reopen");
  if (committed === null) {
    const queued = own.filter((one) => one !== number && isQueued(ledger.cards.get(one)));
    if (chance < 0.5) return to("commit", { stream: oneOf(random, streams) });
    return queue(chance < 0.9 ? (oneOf(random, queued) ?? null) : null);
  }
  if (chance < 0.35) return to("release");
  if (chance < 0.55) {
    return to("commit", {
      stream: oneOf(
        random,
        streams.filter((one) => one !== stream),
      ),
    });
  }
  if (chance < 0.7) return queue(null);
  if (chance < 0.8) return to("cancel");
  return ledger.blocked.get(number)
    ? to("unblock")
    : to("block", { reason: `Waits ${randomUUID()}` });
}

function isQueued(card: KnownCard | undefined): boolean {
  return card?.committed === null && card.released === null && card.cancelled === null;
}

function oneOf<One>(random: Random, list: readonly One[]): One | undefined {
  return list[Math.floor(random() * list.length)];
}

function addition(ledger: Ledger, random: Random): SentRequest {
  const title = `added ${randomUUID()}`;
  ledger.titles.add(title);
  const type = oneOf(random, types);
  const isOld = random() < 0.4;
  const days = isOld
    ? { committed: pastDay(random, 60, 20), released: pastDay(random, 19, 1) }
    : { prioritised: pastDay(random, 10) };
  return ledger.request("POST", "/cards", { title, type, ...days });
}

function importOf(ledger: Ledger): SentRequest {
  const name = `import-${randomUUID()}`;
  ledger.imports.set(name, { rows: importRows, isAcknowledged: false });
  const rows = Array.from(
    { length: importRows },
    (_, index) =>
      `${name} ${index},Feature,2026-01-05,2026-01-${String(6 + (index % 20)).padStart(2, "0")}`,
  );
  return ledger.request("POST", "/imports", {
    file: `Title,Type,Committed,Released\n${rows.join("\n")}\n`,
  });
}

/** A day between so many days ago and so many. */
function pastDay(random: Random, earliest: number, latest = 1): string {
  const ago = latest + Math.floor(random() * (earliest - latest + 1));
  return new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
}
