import fs from "node:fs";
import path from "node:path";
import { migrationsDir } from "@/lib/launch/postgres/migration-list.js";
import { temporaryFolder } from "@/tests/launch/support/temporary";

/** The names of all migrations, oldest first. */
export const migrationNames: string[] = fs
  .readdirSync(migrationsDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** A folder with the migrations that a version had whose newest was the one named. */
export function migrationsUpTo(newest: string): string {
  const folder = temporaryFolder();
  for (const name of migrationNames.filter((one) => one <= newest)) {
    fs.cpSync(path.join(migrationsDir, name), path.join(folder, name), { recursive: true });
  }
  fs.copyFileSync(
    path.join(migrationsDir, "migration_lock.toml"),
    path.join(folder, "migration_lock.toml"),
  );
  return folder;
}
