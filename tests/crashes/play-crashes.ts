import path from "node:path";
import { Client } from "pg";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { reachDatabase } from "@/lib/launch/backup/reach-database.js";
import { readSettings } from "@/lib/launch/settings.js";
import { send, work } from "@/tests/crashes/clients";
import { Ledger } from "@/tests/crashes/ledger";
import { RecordedQuotes } from "@/tests/crashes/recorded-quotes";
import { findLosses } from "@/tests/crashes/verify";
import { type Launch, launch } from "@/tests/launch/support/launch";
import { processesOn } from "@/tests/launch/support/processes";

const clients = 4;
/** A round lasts until a random number of changes was acknowledged, up to this, and a moment more. */
const maxChanges = 25;
const patienceMs = 20_000;
const lastMomentMs = 250;
const recoveryLimitMs = 120_000;

export type CrashFigures = {
  rounds: { server: number; database: number };
  acknowledged: number;
  /** Requests whose answer never came, each sent again under its key until it was answered */
  unsure: number;
  cards: number;
  /** That cards were given when they were committed, each compared with the record */
  quotes: number;
  /** How often each kind of change was acknowledged */
  kinds: Record<string, number>;
  slowestRecoveryMs: number;
  losses: string[];
};

type CrashOptions = {
  rounds: number;
  seed: number;
  /** Where the data are, in a folder of their own */
  dataDir: string;
  port: string;
  /** No third or further round begins after so many minutes */
  minutes?: number;
  say?: (line: string) => void;
};

/**
 * Runs Walltime as `npm start` does, with its own database, and kills the server or the database
 * with SIGKILL at a random moment, round after round, while clients change a team. After each it
 * waits until the health check answers, looks for losses and sends again what was not answered.
 */
export async function playCrashes(options: CrashOptions): Promise<CrashFigures> {
  const { rounds, seed, dataDir, port, minutes = Number.POSITIVE_INFINITY } = options;
  const { say = () => {} } = options;
  const endAt = performance.now() + minutes * 60_000;
  const random = seededRandom(seed);
  const ledger = new Ledger();
  const quotes = new RecordedQuotes();
  const cardsOfClients = Array.from({ length: clients }, (): number[] => []);
  const figures: CrashFigures = {
    ...{ rounds: { server: 0, database: 0 }, acknowledged: 0, unsure: 0, cards: 0, quotes: 0 },
    kinds: {},
    ...{ slowestRecoveryMs: 0, losses: [] },
  };
  const start = () =>
    launch({ environment: { WALLTIME_DATA_DIR: dataDir, PORT: port, WALLTIME_LOG: "off" } });
  let walltime = start();
  const address = await walltime.ready;
  const { id, team } = await makeTeam(address);
  for (let round = 1; round <= rounds && figures.losses.length === 0; round += 1) {
    if (round > 2 && performance.now() > endAt) break;
    let isOver = false;
    const working = cardsOfClients.map((mine) => work(team, ledger, random, mine, () => isOver));
    const enough = ledger.acknowledged + Math.ceil(random() * maxChanges);
    const until = performance.now() + patienceMs;
    while (ledger.acknowledged < enough && performance.now() < until) await pause(5);
    await pause(random() * lastMomentMs);
    const victim = round % 2 === 1 ? "server" : "database";
    figures.rounds[victim] += 1;
    const killedAt = performance.now();
    if (victim === "server") await killServer(walltime);
    else killDatabase(dataDir);
    isOver = true;
    await Promise.all(working);
    if (victim === "server") walltime = start();
    await healthy(address, walltime);
    figures.slowestRecoveryMs = Math.max(figures.slowestRecoveryMs, performance.now() - killedAt);
    figures.unsure += ledger.unsure.length;
    const database = await connect(dataDir);
    figures.losses.push(...(await findLosses(database, id, ledger, quotes)));
    figures.losses.push(...(await sendAgain(team, ledger)));
    figures.losses.push(...(await findLosses(database, id, ledger, quotes)));
    await database.end();
    say(`${round}: ${victim}, ${ledger.acknowledged} acknowledged, ${figures.losses.length} lost`);
  }
  walltime.child.kill("SIGTERM");
  await walltime.exited;
  return {
    ...figures,
    acknowledged: ledger.acknowledged,
    quotes: quotes.size,
    kinds: ledger.kinds,
    cards:
      ledger.cards.size + [...ledger.imports.values()].reduce((sum, { rows }) => sum + rows, 0),
  };
}

async function makeTeam(address: string): Promise<{ id: number; team: string }> {
  const response = await fetch(`${address}/api/v1/teams`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Crashes", timeZone: "UTC" }),
  });
  const { slug } = (await response.json()) as { slug: string };
  // The first team of a new database.
  return { id: 1, team: `${address}/api/v1/teams/${slug}` };
}

async function killServer(walltime: Launch): Promise<void> {
  walltime.child.kill("SIGKILL");
  await walltime.exited;
}

/** The whole of PostgreSQL at once, as a machine does that runs out of memory. */
function killDatabase(dataDir: string): void {
  for (const { pid } of processesOn(path.join(dataDir, "postgres"))) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended with the one before.
    }
  }
}

async function healthy(address: string, walltime: Launch): Promise<void> {
  const until = performance.now() + recoveryLimitMs;
  for (;;) {
    const status = await fetch(`${address}/api/v1/health`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() > until) throw new Error(`It did not recover:\n${walltime.output()}`);
    await pause(50);
  }
}

/** Sends again what was not answered, under its key: done once, whether or not it had been done. */
async function sendAgain(team: string, ledger: Ledger): Promise<string[]> {
  const losses: string[] = [];
  for (const request of ledger.unsure.splice(0)) {
    const told = await send(team, request);
    if (told === null || told.status >= 400) {
      losses.push(`${request.method} ${request.path} sent again: ${JSON.stringify(told)}`);
    } else {
      ledger.acknowledge(request, told.answer);
    }
  }
  return losses;
}

async function connect(dataDir: string): Promise<Client> {
  const settings = readSettings({ WALLTIME_DATA_DIR: dataDir });
  const nothing = { add: () => {}, run: () => Promise.reject(new Error("Nothing to stop")) };
  const client = new Client({ connectionString: await reachDatabase(settings, nothing, () => {}) });
  await client.connect();
  return client;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
