import path from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies } from "../ensure-dependencies.js";
import { errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { runCommand } from "../run-command.js";
import { readSettings } from "../settings.js";
import { sayOnStderr, sayOnStdout } from "../step.js";

const usage = "npm run backup [FILE], or npm run backup -- --team ADDRESS [FILE]";

/** `npm run backup`: writes one file with all that is stored, or with one team, while it is in use. */
export function backup() {
  return runCommand(sayOnStderr, async (shutdown) => {
    const { team, file: wanted } = readArguments(process.argv.slice(2));
    const settings = readSettings(process.env);
    await ensureDependencies({ say: sayOnStderr });
    const { reachDatabase } = await import("../backup/reach-database.js");
    const { backupName } = await import("../backup/backup-names.js");
    const { writeBackup } = await import("../backup/write-backup.js");
    const file = fromHere(wanted ?? backupName(new Date(), team));
    const databaseUrl = await reachDatabase(settings, shutdown, sayOnStderr, {
      makesNone: true,
    });
    const { bytes, rows } = await writeBackup({ databaseUrl, file, team });
    sayOnStdout(`${file}: ${countOf(rows)} (${(bytes / 1_000_000).toFixed(1)} MB)`);
    await shutdown.run(0);
  });
}

/**
 * A path as whoever called npm means it.
 * @param {string} file
 */
export function fromHere(file) {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** @param {Record<string, number>} rows by table */
export function countOf({ teams = 0, cards = 0, changes = 0 }) {
  /** @param {number} count @param {string} noun */
  const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
  return `${counted(teams, "team")}, ${counted(cards, "card")}, ${counted(changes, "change")}`;
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { team: { type: "string" } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error("Only one file can be named");
    return { team: values.team, file: positionals[0] };
  } catch (error) {
    throw new LaunchError(`${errorMessage(error)}. Use: ${usage}.`);
  }
}
