import { LaunchError } from "./launch-error.js";

/** Every setting that begins so; README says what each means. */
export const settingNames = [
  "WALLTIME_ACCOUNTS",
  "WALLTIME_BACKUPS_KEPT",
  "WALLTIME_BACKUP_DIR",
  "WALLTIME_DATA_DIR",
  "WALLTIME_DB_CONNECTIONS",
  "WALLTIME_HOSTS",
  "WALLTIME_LOG",
  "WALLTIME_MAIL_FROM",
  "WALLTIME_METRICS_TOKEN",
  "WALLTIME_OPENID_CLIENT_ID",
  "WALLTIME_OPENID_CLIENT_SECRET",
  "WALLTIME_OPENID_GROUPS_CLAIM",
  "WALLTIME_OPENID_ISSUER",
  "WALLTIME_OPENID_NAME",
  "WALLTIME_OPENID_ROLES",
  "WALLTIME_OPENID_SCOPES",
  "WALLTIME_PROXIES",
  "WALLTIME_SECRET",
  "WALLTIME_SMTP_URL",
  "WALLTIME_TLS_CERT",
  "WALLTIME_TLS_KEY",
  "WALLTIME_URL",
  "WALLTIME_WEBHOOK_NETWORKS",
];

const shortName = "WALLTIME_".length + 5;

/**
 * As many letters wrong, missing or too many are a slip of the hand; of a short name, such as WALLTIME_URL,
 * two would make another word.
 * @param {string} setting
 */
function mostSlips(setting) {
  return setting.length > shortName ? 2 : 1;
}

/**
 * Refuses a name that is almost a setting's: left alone it would do nothing, and without WALLTIME_ACCOUNTS
 * nobody would have to sign in. Other names may be somebody else's.
 * @param {Record<string, string | undefined>} environment
 */
export function checkSettingNames(environment) {
  const known = new Set(settingNames);
  for (const name of Object.keys(environment)) {
    if (known.has(name) || !environment[name]) continue;
    const meant = settingNames.find(
      (setting) => slips(name.toUpperCase(), setting) <= mostSlips(setting),
    );
    if (meant === undefined) continue;
    throw new LaunchError(
      `${name} is no setting of Walltime; ${meant} is. Mend the name, or take it out of the environment.`,
    );
  }
}

/**
 * How many letters have to be changed, taken out or put in to make one name the other.
 * @param {string} name @param {string} other
 */
function slips(name, other) {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...name].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
