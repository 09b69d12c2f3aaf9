const daily = /^walltime-\d{8}T\d{6}Z\.backup\.gz$/;

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
 * The name of a daily backup: by its moment, so that names stand in the order of time.
 * @param {Date} now
 */
export function dailyBackupName(now) {
  return `walltime-${momentOf(now)}.backup.gz`;
}

/** @param {string} name */
export function isDailyBackup(name) {
  return daily.test(name);
}

/** @param {Date} now */
function momentOf(now) {
  return now.toISOString().replace(/[-:]|\.\d+/g, "");
}
