import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { clusterSecret, clusterUser } from "@/lib/launch/postgres/cluster.js";
import { dataPlace } from "@/lib/launch/postgres/data-place.js";

/** Runs SQL in the served database: for states that no page and no call can bring about. */
export async function queryDatabase(sql: string, values: unknown[] = []): Promise<void> {
  const { dir, clusterDir } = dataPlace(process.env.WALLTIME_BROWSER_DATA_DIR ?? "");
  const lines = fs.readFileSync(path.join(clusterDir, "postmaster.pid"), "utf8").split("\n");
  const client = new pg.Client({
    host: "127.0.0.1",
    port: Number(lines[3]),
    user: clusterUser,
    password: clusterSecret(dir),
    database: "walltime",
  });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}
