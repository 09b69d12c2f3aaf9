import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

export const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Prisma's schema engine as WebAssembly. The native one would have to be
 * downloaded at first use.
 * @param {import("pg").Client} client with a transaction begun
 * @param {(error: Error) => void} [onScriptError] gets what PostgreSQL said about a failed script, which the engine rewords
 */
export async function openSchemaEngine(client, onScriptError = () => {}) {
  const { SchemaEngine } = await loadEngine();
  const factory = new TransactionAdapter(client, onScriptError);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
}

/** Prisma's adapter on one connection, inside one transaction, instead of on a pool. */
class TransactionAdapter extends PrismaPg {
  /**
   * @param {import("pg").Client} client
   * @param {(error: Error) => void} onScriptError
   */
  constructor(client, onScriptError) {
    super({});
    this.client = client;
    this.onScriptError = onScriptError;
  }

  /** @override */
  async connect() {
    const { client, onScriptError } = this;
    const adapter = Object.assign(await super.connect(), { client });
    // Prisma's own cuts a script at every semicolon, comments, strings and function bodies included.
    /** @param {string} script */
    const runScript = async (script) => {
      await client.query(script).catch((error) => {
        onScriptError(error);
        // Protected, but nothing else turns an error of the driver into one that the engine knows.
        Reflect.apply(Reflect.get(adapter, "onError"), adapter, [error]);
      });
    };
    return Object.assign(adapter, {
      queryRaw: keepingTransaction(client, adapter.queryRaw.bind(adapter)),
      executeRaw: keepingTransaction(client, adapter.executeRaw.bind(adapter)),
      executeScript: keepingTransaction(client, runScript),
    });
  }
}

/**
 * The engine asks for tables that may not be there; a failed question would end the transaction.
 * @template Question, Answer
 * @param {import("pg").Client} client
 * @param {(question: Question) => Promise<Answer>} ask
 */
function keepingTransaction(client, ask) {
  /** @param {Question} question */
  return async (question) => {
    await client.query("savepoint before_question");
    try {
      return await ask(question);
    } catch (error) {
      await client.query("rollback to savepoint before_question");
      throw error;
    }
  };
}

let loading;

/** All engines of a process share one instance: the package keeps it in a variable of its own. */
function loadEngine() {
  loading ??= instantiateEngine();
  return loading;
}

/** Node 20 imports no WebAssembly by itself, so the package's own entry cannot be used. */
async function instantiateEngine() {
  const name = "@prisma/schema-engine-wasm/schema_engine_bg";
  const folder = path.dirname(createRequire(import.meta.url).resolve(name));
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = fs.readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start !== "function") throw new Error("The schema engine has no start.");
  start();
  return engine;
}
