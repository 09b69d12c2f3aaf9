import { migrationList } from "../postgres/migration-list.js";

/** Which migrations a database has seen: the schema engine's own table. */
export const historyTable = "_prisma_migrations";

/**
 * The names of the tables and types that Walltime's migrations make: whatever else stands beside them in
 * a schema is another program's.
 * @returns {{ tables: string[], types: string[] }}
 */
export function ownNames() {
  const scripts = migrationList().migrationDirectories.map(({ migrationFile }) =>
    String(migrationFile.content.value),
  );
  /** @param {RegExp} pattern */
  const named = (pattern) =>
    scripts.flatMap((script) => [...script.matchAll(pattern)].map(([, name]) => name ?? ""));
  return {
    tables: named(/^\s*CREATE TABLE "(\w+)"/gim),
    types: named(/^\s*CREATE TYPE "(\w+)"/gim),
  };
}
