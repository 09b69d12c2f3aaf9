import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbeddedServer } from "./embedded-server.js";

/**
 * A PostgreSQL with nothing in it, in a folder of its own that goes with it.
 * @param {Record<string, string>} [settings] as for startEmbeddedServer
 * @returns {Promise<import("./embedded-server.js").EmbeddedServer>}
 */
export async function startThrowawayServer(settings) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "walltime-throwaway-"));
  // PostgreSQL's account has to pass through it when we are root.
  fs.chmodSync(dataDir, 0o755);
  const server = await startEmbeddedServer({ dataDir, ...(settings ? { settings } : {}) });
  const stop = async () => {
    await server.stop();
    // For root the data may lie elsewhere than asked for.
    for (const dir of new Set([dataDir, server.dir])) {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  };
  return { ...server, stop };
}
