import "server-only";
import { Client, type ClientConfig } from "pg";

export type Patience = {
  /** After so long without an answer it is looked whether the database answers anybody, and again */
  silentMs: number;
  /** For that look, which is done so many times before the answer counts as no */
  lookMs: number;
  looks: number;
  /** For an answer, even of a database that answers others: its own connection may be lost */
  aloneMs: number;
  /** The same within a transaction, whose changes and waits for other changes take longer */
  inTransactionMs: number;
};

const connectMs = 10_000;

/** As the system says it of a connection that it has given up. */
function noAnswer(): Error {
  const error = new Error("The database does not answer on an open connection");
  return Object.assign(error, { code: "ETIMEDOUT", syscall: "read", errno: -110 });
}

/**
 * A connection that is cut where its question gets no answer because the database has gone without a
 * word: the system itself would wait for hours. A question that only takes long is left alone, since
 * the database then answers others, up to the limits of `Patience`. What was asked on a connection that is cut fails as unreachable.
 */
export function patientClient(patience: Patience): new (config?: string | ClientConfig) => Client {
  /** One look at a time, for all connections that wait */
  let look: Promise<boolean> | null = null;
  const isThere = (config: ClientConfig): Promise<boolean> => {
    look ??= looksAlive(config, patience).finally(() => {
      look = null;
    });
    return look;
  };
  return class PatientClient extends Client {
    constructor(given: string | ClientConfig = {}) {
      const config = typeof given === "string" ? { connectionString: given } : given;
      const timeout = Math.min(config.connectionTimeoutMillis || connectMs, connectMs);
      super({ ...config, connectionTimeoutMillis: timeout });
      const query = (...asked: unknown[]) => {
        // As it is at the time: who watches what is asked has taken its place.
        const ask = Client.prototype.query as (...asked: unknown[]) => unknown;
        const answered = this.#wait(config);
        const last = asked.at(-1);
        if (typeof last !== "function") {
          return (Reflect.apply(ask, this, asked) as Promise<unknown>).finally(answered);
        }
        const tell = (...result: unknown[]) => {
          answered();
          Reflect.apply(last, undefined, result);
        };
        return Reflect.apply(ask, this, [...asked.slice(0, -1), tell]);
      };
      this.query = query as typeof this.query;
    }

    /** Watches over a question until the answered function is called. */
    #wait(config: ClientConfig): () => void {
      const { silentMs, aloneMs, inTransactionMs } = patience;
      const limitMs = this.getTransactionStatus() === "T" ? inTransactionMs : aloneMs;
      const until = performance.now() + limitMs;
      let isAnswered = false;
      let timer: NodeJS.Timeout;
      const goOn = async () => {
        const isLost = performance.now() >= until || !(await isThere(config));
        if (isAnswered) return;
        if (isLost) this.connection.stream.destroy(noAnswer());
        else watch();
      };
      const watch = () => {
        const leftMs = Math.max(0, until - performance.now());
        timer = setTimeout(() => void goOn(), Math.min(silentMs, leftMs));
      };
      watch();
      return () => {
        isAnswered = true;
        clearTimeout(timer);
      };
    }
  };
}

async function looksAlive(config: ClientConfig, { looks, lookMs }: Patience): Promise<boolean> {
  // More than one, since a busy process may not come to read an answer in time.
  for (let done = 0; done < looks; done += 1) if (await answers(config, lookMs)) return true;
  return false;
}

/** Whether a database takes a new connection, or says why not. */
async function answers(config: ClientConfig, lookMs: number): Promise<boolean> {
  const { connectionString } = config;
  const client = new Client({ connectionString, connectionTimeoutMillis: lookMs });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    return error instanceof Error && "severity" in error;
  } finally {
    client.end().catch(() => {});
  }
}
