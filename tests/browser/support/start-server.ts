import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runWalltime } from "@/tests/setup/run-walltime";

/**
 * Starts Walltime as `npm start` does, on a free port and an empty database, and tells the tests
 * its address in WALLTIME_BROWSER_URL and the place of its data in WALLTIME_BROWSER_DATA_DIR. Gives
 * back what stops it.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "walltime-browser-"));
  await chmod(dataDir, 0o755);
  const forget = () => rm(dataDir, { recursive: true, force: true });
  try {
    const { url, stop } = await runWalltime({ WALLTIME_DATA_DIR: dataDir });
    process.env.WALLTIME_BROWSER_URL = url;
    process.env.WALLTIME_BROWSER_DATA_DIR = dataDir;
    return async () => {
      await stop();
      await forget();
    };
  } catch (error) {
    await forget();
    throw error;
  }
}
