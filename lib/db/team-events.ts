import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Client } from "pg";
import { keepAlive } from "@/lib/db/client";
import { operation } from "@/lib/db/operation";
import { patientClient } from "@/lib/db/patient-client";

type TeamEvent = { teamId: number; revision: number };
type Listener = {
  onEvent: (event: TeamEvent) => void;
  /** The database cannot be heard, or can be heard again: what happened meanwhile is unknown */
  onGap: () => void;
  /** The database cannot be reached now; it is tried again */
  onAway: () => void;
};

/** What PostgreSQL lists the connection as */
export const eventsConnection = "walltime events";
const channel = "walltime_team";
const slowestRetryMs = 5_000;

type Rhythm = {
  /** How often the connection is asked whether it is still there: a firewall may drop it without a word */
  askMs: number;
  /** For an answer, and for a new connection */
  answerMs: number;
};

/**
 * One connection of this process that hears of every team's changes, whichever process made them.
 * It is opened with the first listener, closed with the last, and opened again when it is lost.
 * Each listener is called as whoever began to listen, with what they may see: what comes over the
 * connection would otherwise be heard as whoever listened first.
 */
export class TeamEvents {
  readonly #listeners = new Set<Listener>();
  readonly #rhythm: Rhythm;
  readonly #Client: ReturnType<typeof patientClient>;
  #client: Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #retryMs = 100;
  #asking: NodeJS.Timeout | null = null;

  constructor(rhythm: Rhythm = { askMs: 30_000, answerMs: 10_000 }) {
    this.#rhythm = rhythm;
    const { answerMs } = rhythm;
    this.#Client = patientClient({
      ...{ silentMs: answerMs, aloneMs: answerMs, inTransactionMs: answerMs },
      ...{ looks: 0, lookMs: answerMs },
    });
    const count = () => (this.#client === null ? 0 : 1);
    operation()?.watchPool({
      get totalCount() {
        return count();
      },
      ...{ idleCount: 0, waitingCount: 0 },
    });
  }

  listen({ onEvent, onGap, onAway }: Listener): () => void {
    const own = AsyncLocalStorage.snapshot();
    const listener: Listener = {
      onEvent: (event) => own(onEvent, event),
      onGap: () => own(onGap),
      onAway: () => own(onAway),
    };
    this.#listeners.add(listener);
    if (this.#client === null && this.#retry === null) void this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  }

  async #connect(): Promise<void> {
    const client = new this.#Client({
      // A pooler that lends connections by the transaction hears nothing in between.
      connectionString: process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL,
      application_name: eventsConnection,
      connectionTimeoutMillis: this.#rhythm.answerMs,
      ...keepAlive,
    });
    this.#client = client;
    client.on("notification", ({ payload }) => this.#tell(payload ?? ""));
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.#keepAsking(client);
      this.#retryMs = 100;
      for (const listener of this.#listeners) listener.onGap();
    } catch {
      this.#lose(client);
      // One that was closed while it connected says nothing to those who came since.
      if (this.#client !== null) return;
      for (const listener of this.#listeners) listener.onAway();
    }
  }

  #tell(payload: string): void {
    const [teamId, revision] = payload.split(":").map(Number);
    if (teamId === undefined || revision === undefined) return;
    for (const listener of this.#listeners) listener.onEvent({ teamId, revision });
  }

  /** A connection that does not answer is cut, and so lost; the next one tells the listeners of the gap. */
  #keepAsking(client: Client): void {
    this.#stopAsking();
    this.#asking = setTimeout(async () => {
      await client.query("select 1").catch(() => {});
      if (this.#client === client) this.#keepAsking(client);
    }, this.#rhythm.askMs);
  }

  #stopAsking(): void {
    if (this.#asking !== null) clearTimeout(this.#asking);
    this.#asking = null;
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#stopAsking();
    client.end().catch(() => {});
    if (this.#listeners.size === 0 || this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      if (this.#listeners.size > 0) void this.#connect();
    }, this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, slowestRetryMs);
  }

  #close(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    this.#stopAsking();
    const client = this.#client;
    this.#client = null;
    client?.end().catch(() => {});
  }
}

const shared = globalThis as { walltimeEvents?: TeamEvents };

/** Hears of every team's changes until the answered function is called. */
export function listenToTeams(listener: Listener): () => void {
  shared.walltimeEvents ??= new TeamEvents();
  return shared.walltimeEvents.listen(listener);
}
