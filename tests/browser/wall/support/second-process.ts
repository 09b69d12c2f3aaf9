import { readFile } from "node:fs/promises";
import path from "node:path";
import { clusterSecret, clusterUser } from "@/lib/launch/postgres/cluster.js";
import { dataPlace } from "@/lib/launch/postgres/data-place.js";
import { type RunningWalltime, runWalltime } from "@/tests/setup/run-walltime";

/** A second app process on the database of the first one, which browser tests use. */
export async function startSecondProcess(): Promise<RunningWalltime> {
  const dataDir = process.env.WALLTIME_BROWSER_DATA_DIR;
  if (!dataDir) throw new Error("The first process is not running.");
  const { dir, clusterDir } = dataPlace(dataDir);
  // PostgreSQL writes its port on line 4 of postmaster.pid.
  const lines = (await readFile(path.join(clusterDir, "postmaster.pid"), "utf8")).split("\n");
  const address = `127.0.0.1:${lines[3]}/walltime`;
  return runWalltime({
    DATABASE_URL: `postgresql://${clusterUser}:${clusterSecret(dir)}@${address}`,
  });
}
