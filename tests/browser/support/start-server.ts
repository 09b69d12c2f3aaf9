import { spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { repoRoot } from "@/lib/launch/repo-root.js";

const readyLine = /Walltime is ready: (\S+)/;
const startLimitMs = 240_000;

/**
 * Starts Walltime as `npm start` does, on a free port and an empty database, and tells the tests
 * its address in WALLTIME_BROWSER_URL. Gives back what stops it.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "walltime-browser-"));
  await chmod(dataDir, 0o755);
  const child = spawn(process.execPath, [path.join(repoRoot, "lib/launch/start.js")], {
    cwd: repoRoot,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(await freePort()),
      WALLTIME_DATA_DIR: dataDir,
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  };

  let said = "";
  const ready = new Promise<string>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = readyLine.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const url = await Promise.race([ready, exited, timeLimit()]);
  if (!url) {
    await stop();
    throw new Error(`Walltime did not start for the browser tests. It said:\n${said}`);
  }
  process.env.WALLTIME_BROWSER_URL = url;
  return stop;
}

function timeLimit(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, startLimitMs).unref());
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
