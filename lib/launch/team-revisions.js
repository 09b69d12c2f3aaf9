const connections = 2;
const patienceMs = 2_000;

/**
 * Tells a team's revision as it is now, asked anew each time: whoever has just changed something sees it.
 * @param {string} databaseUrl
 * @param {(pool: import("pg").Pool) => void} [watchPool] counts its connections
 */
export async function readRevisions(databaseUrl, watchPool = () => {}) {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
  });
  watchPool(pool);
  // A connection that breaks while idle is told by the next question.
  pool.on("error", () => {});
  return {
    /** @param {string} slug @returns {Promise<number | null>} */
    async revisionOf(slug) {
      const { rows } = await pool.query("select revision from teams where slug = $1", [slug]);
      return rows[0]?.revision ?? null;
    },
    close: () => pool.end(),
  };
}
