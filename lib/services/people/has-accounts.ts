import "server-only";

/** Whether everybody signs in, as the launcher has decided; otherwise this machine's user owns all. */
export function hasAccounts(): boolean {
  const accounts = process.env.WALLTIME_ACCOUNTS;
  if (accounts === "on" || accounts === "off") return accounts === "on";
  // Without the launcher nothing says who may reach this server.
  throw new Error("Start Walltime with npm start: nothing says whether people sign in.");
}
