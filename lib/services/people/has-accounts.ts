import "server-only";

/** Whether everybody signs in, as the launcher has decided; otherwise this machine's user owns all. */
export function hasAccounts(): boolean {
  return process.env.WALLTIME_ACCOUNTS === "on";
}
