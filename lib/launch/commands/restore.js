import { parseArgs } from "node:util";
import { ensureDependencies } from "../ensure-dependencies.js";
import { errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { runCommand } from "../run-command.js";
import { readSettings } from "../settings.js";
import { sayOnStderr, sayOnStdout } from "../step.js";
import { countOf, fromHere } from "./backup.js";

const usage =
  "npm run restore FILE, npm run restore -- --send-alerts FILE where this copy takes the place of the other or, for one team, npm run restore -- --as ADDRESS FILE";

/**
 * `npm run restore`: puts a backup into an empty database, or the team of a backup of one team
 * beside those that are there.
 */
export function restore() {
  return runCommand(sayOnStderr, async (shutdown) => {
    const { slug, sendsAlerts, file } = readArguments(process.argv.slice(2));
    const settings = readSettings(process.env);
    await ensureDependencies({ say: sayOnStderr });
    const { reachDatabase } = await import("../backup/reach-database.js");
    const { verifyBackup } = await import("../backup/read-backup.js");
    const { team } = await verifyBackup(file);
    if (team === null && slug !== undefined) {
      throw new LaunchError(
        "--as is for a backup of one team; this one holds all that was stored.",
      );
    }
    if (team !== null && sendsAlerts) {
      throw new LaunchError(
        "--send-alerts is for a backup of everything; a team's holds no alerts.",
      );
    }
    const databaseUrl = await reachDatabase(settings, shutdown, sayOnStderr);
    sayOnStdout(await putBack({ databaseUrl, file, slug, sendsAlerts }, team));
    await shutdown.run(0);
  });
}

/**
 * @param {{ databaseUrl: string, file: string, slug: string | undefined, sendsAlerts: boolean }} options
 * @param {string | null} team
 */
async function putBack(options, team) {
  if (team === null) {
    const { restoreBackup } = await import("../backup/restore-backup.js");
    const rows = await restoreBackup(options);
    return [`Restored ${countOf(rows)}.`, ...ofAlerts(rows, options)].join("\n");
  }
  const { importTeam } = await import("../backup/import-team.js");
  const { slug, rows } = await importTeam(options);
  return `Restored the team at /t/${slug}: ${countOf(rows)}.`;
}

/**
 * What becomes of the alerts; nothing where there are none.
 * @param {Record<string, number>} rows by table
 * @param {{ sendsAlerts: boolean }} options
 */
function ofAlerts({ alerts = 0 }, { sendsAlerts }) {
  if (alerts === 0) return [];
  if (sendsAlerts) {
    return [`Alerts are sent from here as they were from the other: ${alerts}. Stop the other.`];
  }
  return [
    `Alerts are paused, so that nobody gets them twice: ${alerts}. Should this copy send them, press "Send alerts from here" on a team's page Alerts.`,
  ];
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { as: { type: "string" }, "send-alerts": { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error("Name one backup");
    return { slug: values.as, sendsAlerts: values["send-alerts"], file: fromHere(file) };
  } catch (error) {
    throw new LaunchError(`${errorMessage(error)}. Use: ${usage}.`);
  }
}
