const connections = 2;
const patienceMs = 2_000;

/**
 * Where nobody signs in, and everybody may do everything: tells a team's revision as it is now, asked
 * anew each time, so that whoever has just changed something sees it.
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
    /** @type {import("./page-cache.js").StandingOf} */
    async standingOf({ headers }, slug) {
      const { rows } = await pool.query("select id, revision from teams where slug = $1", [slug]);
      const [team] = rows;
      if (!team) return null;
      const { id: teamId, revision } = team;
      return { teamId, revision, role: null, cookies: headers.cookie ?? "" };
    },
    close: () => pool.end(),
  };
}
