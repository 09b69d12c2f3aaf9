import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { repoRoot } from "../repo-root.js";

/**
 * What tells an instance's daily backups from those of others in the same folder. In `backups/` of
 * its own data folder there are no others: names there carry nothing, as those of earlier versions.
 * Elsewhere it is by the database, which is another after a restore, and by the data folder, which is
 * another for a copy.
 * @param {import("./check-backup-folder.js").BackupSettings} settings
 * @param {string} databaseUrl
 * @returns {Promise<string | null>} 12 hexadecimal digits; null in its own folder
 */
export async function backupInstance({ dataDir, backupDir }, databaseUrl) {
  const data = realPath(path.resolve(repoRoot, dataDir));
  if (realPath(path.resolve(repoRoot, backupDir)) === path.join(data, "backups")) return null;
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      "select system_identifier::text as id from pg_control_system()",
    );
    return createHash("sha256").update(`${rows[0].id} ${data}`).digest("hex").slice(0, 12);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {string} dir one that may not be there yet
 * @returns {string}
 */
function realPath(dir) {
  if (fs.existsSync(dir)) return fs.realpathSync(dir);
  const parent = path.dirname(dir);
  return parent === dir ? dir : path.join(realPath(parent), path.basename(dir));
}
