const dayMs = 86_400_000;
const warnedDays = 14;

/** @typedef {{ from: number, to: number }} ValidTime from when to when a certificate is valid, in milliseconds since 1970 */

/**
 * What has to be done about a certificate that has ended, is about to or has not begun; null: nothing.
 * @param {ValidTime} valid
 * @param {number} now in milliseconds since 1970
 * @param {string} file
 */
export function certificateWarning({ from, to }, now, file) {
  const what = `The certificate in WALLTIME_TLS_CERT (${file})`;
  const then = "A renewed file is read within a minute, without a restart.";
  if (now >= to) {
    return `${what} is no longer valid: it ended on ${moment(to)}, and browsers refuse it. Renew it. ${then}`;
  }
  if (now < from) {
    return `${what} is not valid before ${moment(from)}, and browsers refuse it until then. See whether the clock of this machine is right (${moment(now)}), or name another certificate. ${then}`;
  }
  const days = Math.floor((to - now) / dayMs);
  if (days >= warnedDays) return null;
  const left = days === 0 ? "within a day" : days === 1 ? "in a day" : `in ${days} days`;
  return `${what} ends ${left}, on ${moment(to)}. Renew it. ${then}`;
}

/** @param {number} atMs */
function moment(atMs) {
  return `${new Date(atMs).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
