import pg from "pg";

/**
 * Whether anybody owns the installation.
 * @param {string} databaseUrl
 * @returns {Promise<boolean>}
 */
export function hasOwner(databaseUrl) {
  return isTrue(databaseUrl, "select exists (select from users where is_owner) as is");
}

/**
 * Whether anybody is signed in by a session that began after a moment.
 * @param {string} databaseUrl
 * @param {Date} since
 * @returns {Promise<boolean>}
 */
export function hasSessions(databaseUrl, since) {
  const question = `select exists
    (select from sessions where created_at > $1 and expires_at > now()) as is`;
  return isTrue(databaseUrl, question, [since]);
}

/** @param {string} databaseUrl @param {string} question @param {unknown[]} [values] */
async function isTrue(databaseUrl, question, values = []) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(question, values);
    return rows[0].is;
  } finally {
    await client.end();
  }
}
