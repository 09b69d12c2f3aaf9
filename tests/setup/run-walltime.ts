import { spawn } from "node:child_process";
import path from "node:path";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { freePort } from "@/tests/setup/free-port";

const readyLine = /Walltime is ready: (\S+)/;
const startLimitMs = 240_000;

type Environment = Record<string, string> &
  ({ WALLTIME_DATA_DIR: string } | { DATABASE_URL: string });

export type RunningWalltime = { url: string; pid: number; stop: () => Promise<void> };

/**
 * Runs Walltime as `npm start` does (it builds where the build is stale), on a free port of this
 * machine. `onLine` hears what it says. Throws with all it said when it does not start.
 */
export async function runWalltime(
  environment: Environment,
  onLine: (line: string) => void = () => {},
): Promise<RunningWalltime> {
  const child = spawn(process.execPath, [path.join(repoRoot, "lib/launch/start.js")], {
    cwd: repoRoot,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(await freePort()),
      DATABASE_URL: "",
      // Written as everywhere, but not between the sentences that are read here.
      WALLTIME_LOG: "/dev/null",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // A test that runs out of time ends with its process, and stops nothing.
  const stopWithProcess = () => child.kill("SIGTERM");
  process.once("exit", stopWithProcess);
  const stop = async () => {
    process.off("exit", stopWithProcess);
    child.kill("SIGTERM");
    await exited;
  };

  let said = "";
  const ready = new Promise<string>((resolve) => {
    const listen = (chunk: Buffer) => {
      const text = chunk.toString("utf8");
      said += text;
      onLine(text.trimEnd());
      const address = readyLine.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const url = await Promise.race([ready, exited, timeLimit()]);
  if (!url) {
    await stop();
    throw new Error(`Walltime did not start. It said:\n${said}`);
  }
  return { url, pid: child.pid ?? 0, stop };
}

function timeLimit(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, startLimitMs).unref());
}
