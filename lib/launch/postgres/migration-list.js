import fs from "node:fs";
import path from "node:path";
import { errorMessage } from "../error-facts.js";
import { repoRoot } from "../repo-root.js";

export const migrationsDir = path.join(repoRoot, "prisma/migrations");

/**
 * The migrations of a folder, oldest first, in the form the schema engine takes.
 * @param {string} [baseDir]
 * @param {string[]} [only] their names, where not all are wanted
 */
export function migrationList(baseDir = migrationsDir, only) {
  const names = fs
    .readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => !only || only.includes(name))
    .sort();
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: fs.readFileSync(path.join(baseDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: readScript(baseDir, name) },
    })),
  };
}

/**
 * @param {string} baseDir
 * @param {string} name
 */
function readScript(baseDir, name) {
  try {
    return { tag: "ok", value: fs.readFileSync(path.join(baseDir, name, "migration.sql"), "utf8") };
  } catch (error) {
    return { tag: "error", value: errorMessage(error) };
  }
}
