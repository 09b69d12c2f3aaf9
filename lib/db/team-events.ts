import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { Client } from "pg";

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

/**
 * One connection of this process that hears of every team's changes, whichever process made them.
 * It is opened with the first listener, closed with the last, and opened again when it is lost.
 * Each listener is called as whoever began to listen, with what they may see: what comes over the
 * connection would otherwise be heard as whoever listened first.
 */
class TeamEvents {
  readonly #listeners = new Set<Listener>();
  #client: Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #retryMs = 100;

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
    const client = new Client({
      // A pooler that lends connections by the transaction hears nothing in between.
      connectionString: process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL,
      application_name: eventsConnection,
      keepAlive: true,
    });
    this.#client = client;
    client.on("notification", ({ payload }) => this.#tell(payload ?? ""));
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
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

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
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
