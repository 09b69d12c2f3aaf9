/**
 * The usual name of a backup that somebody makes: by what is in it and by its moment. It is none of a
 * daily backup, so that it stays in their folder, too, until somebody deletes it.
 * @param {Date} now
 * @param {string} [team] the address of the only team in it
 */
export function backupName(now, team) {
  return `walltime-${team === undefined ? "all" : `team-${team}`}-${momentOf(now)}.backup.gz`;
}

/**
 * The name of a daily backup: by its moment, so that an instance's names stand in the order of time.
 * @param {Date} now
 * @param {string | null} instance whose it is, as 12 hexadecimal digits; null in an instance's own folder
 */
export function dailyBackupName(now, instance) {
  return `walltime-${instance === null ? "" : `${instance}-`}${momentOf(now)}.backup.gz`;
}

/**
 * When a daily backup of that instance was made, by its name, in milliseconds since 1970; null for
 * any other file, another instance's among them.
 * @param {string} name
 * @param {string | null} instance
 * @returns {number | null}
 */
export function dailyBackupMs(name, instance) {
  const [, whose = null, moment = ""] =
    /^walltime-(?:([0-9a-f]{12})-)?(\d{8}T\d{6})Z\.backup\.gz$/.exec(name) ?? [];
  if (moment === "" || whose !== instance) return null;
  const parts = /^(....)(..)(..)T(..)(..)(..)$/.exec(moment) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** @param {Date} now */
function momentOf(now) {
  return now.toISOString().replace(/[-:]|\.\d+/g, "");
}
