import { LaunchError } from "./launch-error.js";

/**
 * What a database and its streaming replicas have in common, and no other: its name and its cluster's
 * number; the latter null where the user may not know it. lib/db/replica-identity asks the same.
 * @typedef {{ name: string, cluster: string | null }} DatabaseIdentity
 */

/**
 * @param {import("pg").Client} client a connected one
 * @returns {Promise<DatabaseIdentity>}
 */
export async function identityOf(client) {
  const { rows } = await client.query(
    `select current_database() as name,
       has_function_privilege('pg_control_system()', 'execute') as may_know`,
  );
  const { name, may_know } = rows[0];
  if (!may_know) return { name, cluster: null };
  // Some services let nobody ask, whatever they say of it.
  const cluster = await client
    .query("select system_identifier::text as cluster from pg_control_system()")
    .then(({ rows: [known] }) => known.cluster)
    .catch(() => null);
  return { name, cluster };
}

/**
 * Refuses a second address that leads to another database than the first: its figures would be shown as
 * the team's.
 * @param {DatabaseIdentity} own
 * @param {DatabaseIdentity} other
 * @param {string} variable what named the second
 * @param {string} kind what it must be of the first
 */
export function refuseOtherDatabase(own, other, variable, kind) {
  const isSame =
    own.name === other.name &&
    (own.cluster === null || other.cluster === null || own.cluster === other.cluster);
  if (isSame) return;
  throw new LaunchError(
    `${variable} leads to another database than DATABASE_URL. It must be ${kind}: otherwise figures of another database would be shown.`,
  );
}
