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
 * Whether anybody has an account.
 * @param {string} databaseUrl
 * @returns {Promise<boolean>}
 */
export function hasAccounts(databaseUrl) {
  return isTrue(databaseUrl, "select exists (select from users) as is");
}

/** @param {string} databaseUrl @param {string} question */
async function isTrue(databaseUrl, question) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(question);
    return rows[0].is;
  } finally {
    await client.end();
  }
}
