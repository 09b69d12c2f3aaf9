import pg from "pg";
import { LaunchError } from "./launch-error.js";

const connectLimitMs = 10_000;

/**
 * Refuses a second address that leads to another database than the first: its figures would be shown as
 * the team's. Both must answer.
 * @param {string} databaseUrl
 * @param {string} otherUrl
 * @param {string} variable what named the second
 * @param {string} kind what it must be of the first
 */
export async function refuseOtherDatabase(databaseUrl, otherUrl, variable, kind) {
  const [own, other] = await Promise.all([identityOf(databaseUrl), identityOf(otherUrl)]);
  const isSame =
    own.name === other.name &&
    (own.cluster === null || other.cluster === null || own.cluster === other.cluster);
  if (isSame) return;
  throw new LaunchError(
    `${variable} leads to another database than DATABASE_URL. It must be ${kind}: otherwise figures of another database would be shown.`,
  );
}

/**
 * What a database and its streaming replicas have in common, and no other: its name and its cluster's
 * number; the latter null where the user may not know it. lib/db/replica-identity asks the same.
 * @param {string} databaseUrl
 * @returns {Promise<{ name: string, cluster: string | null }>}
 */
async function identityOf(databaseUrl) {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectLimitMs,
  });
  client.on("error", () => {});
  try {
    await client.connect();
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
  } finally {
    await client.end().catch(() => {});
  }
}
