import net from "node:net";
import { LaunchError } from "../launch-error.js";

/**
 * @typedef {{ group: string, team: string, role: "viewer" | "editor" | "owner" }} GroupRole
 * `team` is a team's name in addresses, or * for every team.
 */

/**
 * @typedef {object} OpenIdSettings
 * @property {string} issuer
 * @property {string} clientId
 * @property {string} clientSecret
 * @property {string} name what the button on the sign-in page calls it
 * @property {string[]} scopes
 * @property {string} groupsClaim
 * @property {GroupRole[]} roles
 */

/**
 * The provider at which people may sign in, or null; a plain sentence about what is wrong with it.
 * @param {Record<string, string | undefined>} environment
 * @param {boolean} accounts whether people sign in at all
 * @returns {OpenIdSettings | null}
 */
export function readOpenId(environment, accounts) {
  const {
    WALLTIME_OPENID_ISSUER: issuer = "",
    WALLTIME_OPENID_CLIENT_ID: clientId = "",
    WALLTIME_OPENID_CLIENT_SECRET: clientSecret = "",
    WALLTIME_OPENID_NAME: name = "",
    WALLTIME_OPENID_SCOPES: scopes = "",
    WALLTIME_OPENID_GROUPS_CLAIM: groupsClaim = "",
    WALLTIME_OPENID_ROLES: roles = "",
  } = environment;
  if (issuer === "") {
    const other = Object.keys(environment).find(
      (one) => one.startsWith("WALLTIME_OPENID_") && environment[one],
    );
    if (other === undefined) return null;
    throw new LaunchError(`${other} is set and WALLTIME_OPENID_ISSUER, the provider, is not.`);
  }
  if (!accounts) {
    throw new LaunchError(
      "WALLTIME_OPENID_ISSUER is set, but nobody signs in to this Walltime. Set WALLTIME_ACCOUNTS=on as well.",
    );
  }
  checkIssuer(issuer);
  for (const [key, value] of Object.entries({ ID: clientId, SECRET: clientSecret })) {
    if (value !== "") continue;
    throw new LaunchError(
      `WALLTIME_OPENID_ISSUER is set and WALLTIME_OPENID_CLIENT_${key} is not. The provider gives out both when Walltime is registered there.`,
    );
  }
  return {
    issuer,
    clientId,
    clientSecret,
    name: name || new URL(issuer).hostname,
    scopes: (scopes || "openid email profile").split(/[\s,]+/),
    groupsClaim: groupsClaim || "groups",
    roles: readGroupRoles(roles),
  };
}

/** @param {string} issuer */
function checkIssuer(issuer) {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isSafe =
    url?.protocol === "https:" ||
    (url?.protocol === "http:" && (url.hostname === "localhost" || isLoopback(url.hostname)));
  if (isSafe) return;
  throw new LaunchError(
    `WALLTIME_OPENID_ISSUER is "${issuer}"; it must be the provider's address as its own configuration names it, such as https://login.example.org/realms/main.`,
  );
}

/** @param {string} hostname */
function isLoopback(hostname) {
  return hostname === "[::1]" || (net.isIPv4(hostname) && hostname.startsWith("127."));
}

/**
 * "developers=editor@web; leads=owner@*": what members of a group may do in a team. Names of groups
 * may hold commas and equals signs, as those of directories do.
 * @param {string} text
 * @returns {GroupRole[]}
 */
function readGroupRoles(text) {
  return text
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) => {
      const [, group = "", role, team = ""] =
        /^(.+)=\s*(viewer|editor|owner)@(\*|[a-z0-9-]+)$/.exec(one) ?? [];
      if (role === "viewer" || role === "editor" || role === "owner") {
        return { group: group.trim(), team, role };
      }
      throw new LaunchError(
        `WALLTIME_OPENID_ROLES has "${one}"; each entry is a group, a role and a team, such as developers=editor@web, and * stands for every team. Roles are viewer, editor and owner; semicolons separate entries.`,
      );
    });
}
