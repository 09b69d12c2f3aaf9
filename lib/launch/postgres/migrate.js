import pg from "pg";
import { errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { migrationList, migrationsDir } from "./migration-list.js";
import { noFilter, openSchemaEngine } from "./schema-engine.js";

// Any number will do, as long as all versions of Walltime take the same.
const advisoryLockKey = 5_118_407_221;

/**
 * Applies the migrations a database has not seen yet and records them in
 * `_prisma_migrations`: all of them or, when one fails or the program is
 * killed, none. Runs at the same time on one database apply each once.
 * @param {object} options
 * @param {string} options.databaseUrl
 * @param {string} [options.migrationsDir] another folder of migrations than the checkout's
 * @param {(names: string[]) => void} [options.onPending] called before applying, with what is about to be applied
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function migrate({ databaseUrl, migrationsDir: dir = migrationsDir, onPending }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await beginMigrating(client);
    const applied = await applyPending(client, migrationList(dir), onPending);
    await client.query("commit");
    return applied;
  } finally {
    await client.end();
  }
}

/**
 * Begins a transaction in which nobody else migrates the database.
 * @param {pg.Client} client
 */
export async function beginMigrating(client) {
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock($1)", [advisoryLockKey]);
}

/**
 * Applies what the database has not seen, in the transaction that `beginMigrating` began.
 * @param {pg.Client} client
 * @param {ReturnType<typeof migrationList>} migrationsList
 * @param {(names: string[]) => void} [onPending]
 */
export async function applyPending(client, migrationsList, onPending) {
  let scriptError;
  const engine = await openSchemaEngine(client, (error) => {
    scriptError = error;
  });
  try {
    const input = { migrationsList, filters: noFilter };
    const state = await engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: false });
    refuseForeignHistory(state);
    const pending = state.history?.unappliedMigrationNames ?? [];
    if (pending.length === 0) return [];
    onPending?.(pending);
    const { appliedMigrationNames } = await engine.applyMigrations(input);
    return appliedMigrationNames;
  } catch (error) {
    throw error instanceof LaunchError ? error : migrationFailure(scriptError ?? error);
  } finally {
    engine.free();
  }
}

/** @param {import("@prisma/schema-engine-wasm").DiagnoseMigrationHistoryOutput} state */
function refuseForeignHistory({ history, failedMigrationNames, editedMigrationNames }) {
  const unknown =
    history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [];
  if (unknown.length > 0) {
    throw new LaunchError(
      `The database is newer than this Walltime: it has changes that this version does not know (${unknown.join(", ")}). Start the newer version, or restore a backup made before the update.`,
    );
  }
  if (failedMigrationNames.length > 0) {
    throw new LaunchError(
      `An earlier update of the database was not finished (${failedMigrationNames.join(", ")}). Restore a backup made before it, then start again.`,
    );
  }
  if (editedMigrationNames.length > 0) {
    throw new LaunchError(
      `The database was made by another edition of Walltime: its tables differ from this version's (${editedMigrationNames.join(", ")}). Start the edition that made it, or begin with an empty database.`,
    );
  }
}

/** @param {unknown} error */
function migrationFailure(error) {
  const said = (errorMessage(error).split(/\n\s+0: /)[0] ?? "").trim();
  if (said.includes("schema is not empty")) {
    return new LaunchError(
      "The database holds tables that are not Walltime's. Give Walltime a database of its own in DATABASE_URL.",
    );
  }
  return new LaunchError(
    `The database could not be brought up to date, and was left as it was. What it said: ${said}`,
  );
}
