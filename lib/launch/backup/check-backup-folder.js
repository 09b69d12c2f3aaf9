import fs from "node:fs";
import path from "node:path";
import { errorCode } from "../error-facts.js";
import { folderTrouble } from "../folder-trouble.js";
import { LaunchError } from "../launch-error.js";
import { giveToOwner, makeFolder } from "../make-folder.js";
import { repoRoot } from "../repo-root.js";

/** What only a change of settings or rights helps against, unlike a disk that is full or away. */
const wrongPlace = ["EACCES", "EPERM", "ENOTDIR", "EEXIST", "ENOENT"];

/** @typedef {Pick<import("../settings.js").Settings, "dataDir" | "backupDir" | "backupsKept">} BackupSettings */

/**
 * Makes the folder for daily backups where it is missing and tries to write in it, before anything
 * slow. One that can never hold them is refused; where its disk is in trouble, a start goes on and says so.
 * @param {BackupSettings & Pick<import("../settings.js").Settings, "databaseUrl">} settings
 * @param {(line: string) => void} say
 */
export function checkBackupFolder({ databaseUrl, dataDir, backupDir, backupsKept }, say) {
  if (databaseUrl || backupsKept === 0) return;
  const dir = path.resolve(repoRoot, backupDir);
  try {
    makeFolder(path.resolve(repoRoot, dataDir));
    if (makeFolder(dir)) giveToOwner(dir);
    fs.rmdirSync(fs.mkdtempSync(path.join(dir, "trial-")));
  } catch (error) {
    const what = `The folder for daily backups, ${dir},`;
    const trouble = folderTrouble(what, error, "WALLTIME_BACKUP_DIR");
    if (wrongPlace.includes(errorCode(error) ?? "")) {
      throw new LaunchError(`${trouble} WALLTIME_BACKUPS_KEPT=0 makes no daily backups.`);
    }
    say(`${trouble} Until then no daily backups are made.`);
  }
}
