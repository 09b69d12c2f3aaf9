// Writes the next migration: node lib/launch/postgres/new-migration.js what-it-does
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { LaunchError } from "../launch-error.js";
import { repoRoot } from "../repo-root.js";
import { migrationsDir } from "./migration-list.js";
import { noFilter, openSchemaEngine } from "./schema-engine.js";
import { startThrowawayServer } from "./throwaway-server.js";

/**
 * Writes the SQL between the schema that the committed migrations add up to and
 * prisma/schema.prisma. What Prisma cannot express is added to it by hand.
 * @param {string} words
 */
async function writeMigration(words) {
  const name = (words.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("_");
  if (name === "") {
    throw new LaunchError(
      "Say what it does: node lib/launch/postgres/new-migration.js add-card-colours",
    );
  }
  const script = await sqlBetween(committedSchema(), readSchema());
  if (script.includes("-- This is an empty migration.")) {
    throw new LaunchError("prisma/schema.prisma is what the migrations already make of it.");
  }
  const folder = path.join(migrationsDir, `${timestamp()}_${name}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "migration.sql"), script);
  process.stdout.write(`Written: ${path.relative(repoRoot, folder)}/migration.sql\n`);
}

/**
 * The engine compares without looking into a database, but does not start without one.
 * @param {string} before
 * @param {string} after
 */
async function sqlBetween(before, after) {
  const server = await startThrowawayServer({ fsync: "off" });
  const client = new pg.Client({ connectionString: server.url("postgres") });
  try {
    await client.connect();
    await client.query("begin");
    const engine = await openSchemaEngine(client);
    const { stdout } = await engine.diff({
      from: datamodel(before),
      to: datamodel(after),
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return stdout;
  } finally {
    await client.end();
    await server.stop();
  }
}

/** @param {string} content */
function datamodel(content) {
  return { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] };
}

/** A migration is committed together with its schema, so the last such commit has the one before. */
function committedSchema() {
  if (git("status", "--porcelain", "--", "prisma/migrations") !== "") {
    throw new LaunchError("Commit the migration written before, then write the next one.");
  }
  const commit = git("log", "-1", "--format=%H", "--", "prisma/migrations");
  return git("show", `${commit}:prisma/schema.prisma`);
}

function readSchema() {
  return fs.readFileSync(path.join(repoRoot, "prisma/schema.prisma"), "utf8");
}

function timestamp() {
  return new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync("git", args, { cwd: repoRoot, encoding: "utf8" }).trim();
}

try {
  await writeMigration(process.argv[2] ?? "");
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
