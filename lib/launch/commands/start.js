import { tellFirstOwner } from "../accounts/first-owner-link.js";
import { checkBackupFolder } from "../backup/check-backup-folder.js";
import { ensureBuild } from "../ensure-build.js";
import { ensureClient } from "../ensure-client.js";
import { ensureDependencies } from "../ensure-dependencies.js";
import { claimData, openDatabase } from "../open-database.js";
import { openableLogFile } from "../operation/log-file.js";
import { openProgressPage } from "../progress-page.js";
import { runCommand } from "../run-command.js";
import { readSettings } from "../settings.js";
import { sayOnStdout } from "../step.js";

/** `npm start`: from a fresh clone to a page. */
export function start() {
  return runCommand(sayOnStdout, async (shutdown) => {
    await startWalltime(shutdown);
  });
}

/**
 * @param {import("../shutdown.js").Shutdown} shutdown
 * @param {(databaseUrl: string) => Promise<void>} [beforeServing]
 * @returns {Promise<string>} the address it serves on
 */
export async function startWalltime(shutdown, beforeServing = async () => {}) {
  const settings = readSettings(process.env);
  openableLogFile(process.env);
  const lock = claimData(settings, shutdown);
  checkBackupFolder(settings, sayOnStdout);
  const progress = await openProgressPage(settings);
  shutdown.add(progress.close);
  /** @param {string} line */
  const say = (line) => {
    sayOnStdout(line);
    progress.say(line);
  };
  await ensureDependencies({ say });
  await ensureClient({ say });
  const databaseUrl = await openDatabase(settings, lock, shutdown, say);
  await ensureBuild({ say });
  await beforeServing(databaseUrl);
  const { serve } = await import("../serve.js");
  const { url, operation } = await serve(settings, databaseUrl, shutdown, {
    beforeListening: progress.close,
  });
  lock?.describe({ url });
  if (lock) {
    const { keepBackingUp } = await import("../backup/daily-backups.js");
    shutdown.add(await keepBackingUp(settings, databaseUrl, operation));
  }
  say(`Walltime is ready: ${settings.publicUrl}`);
  await tellFirstOwner(settings, databaseUrl);
  return url;
}
