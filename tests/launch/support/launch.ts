import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { repoRoot } from "@/lib/launch/repo-root.js";

type Options = {
  /** Node's arguments; `npm start` does `lib/launch/start.js`. */
  args?: string[];
  checkout?: string;
  environment?: Record<string, string>;
  account?: { uid: number; gid: number };
};

/** A running launcher: what it printed, and how to wait for it and end it. */
export type Launch = {
  child: ChildProcess;
  /** Standard output and error together. */
  output: () => string;
  /** Settles with the address once it is printed; fails when the launcher ends before. */
  ready: Promise<string>;
  /** Settles with the exit code, null after a signal. */
  exited: Promise<number | null>;
};

const running = new Set<ChildProcess>();

/** Starts Walltime as `npm start` would, with nothing of the tests' own environment in its way. */
export function launch(options: Options = {}): Launch {
  const checkout = options.checkout ?? repoRoot;
  const args = options.args ?? [path.join(checkout, "lib/launch/start.js")];
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: { ...plainEnvironment(), ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    ...options.account,
  });
  running.add(child);
  let output = "";
  const exited = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  const ready = new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk;
      const address = /Walltime is ready: (http\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    exited.then((code) =>
      reject(new Error(`It ended with ${code} before it was ready:\n${output}`)),
    );
  });
  // A launch that is meant to fail is never asked whether it is ready.
  ready.catch(() => {});
  return { child, output: () => output, ready, exited };
}

/** Starts it, expecting it to refuse. */
export async function launchRefused(
  options: Options = {},
): Promise<{ code: number | null; output: string }> {
  const refused = launch(options);
  const code = await refused.exited;
  return { code, output: refused.output() };
}

/** Ends whatever a failed test has left running, with what npm started in between. */
export async function endLeftLaunches(): Promise<void> {
  for (const child of running) {
    const gone = new Promise((resolve) => child.once("close", resolve));
    signalGroup(child, "SIGTERM");
    const force = setTimeout(() => signalGroup(child, "SIGKILL"), 10_000);
    await gone;
    clearTimeout(force);
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal);
  } catch {
    // It has ended by itself.
  }
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  // As npm sets it: the launcher then ends when whoever started it, here the test run, is gone.
  const npm_lifecycle_event = "start";
  return { NODE_ENV: "production", PATH, HOME, LANG, TMPDIR, npm_lifecycle_event };
}
