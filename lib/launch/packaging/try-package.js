import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { LaunchError } from "../launch-error.js";

const inside = fileURLToPath(new URL("./try-inside.js", import.meta.url));

/**
 * Unpacks a package and lets it start, work and stop where there is no network, no npm and no compiler:
 * in a network namespace of its own where this system lets us, with Node.js as the only program by name.
 * @param {string} archive
 * @param {(line: string) => void} say
 */
export async function tryPackage(archive, say) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "walltime-try-"));
  // PostgreSQL runs under another account where we are root.
  fs.chmodSync(folder, 0o755);
  try {
    const { status, stderr } = spawnSync("tar", ["-xzf", archive, "-C", folder], {
      encoding: "utf8",
    });
    if (status !== 0) throw new LaunchError(`The archive cannot be unpacked: ${stderr}`);
    const [unpacked] = fs.readdirSync(folder);
    fs.mkdirSync(path.join(folder, "bin"));
    fs.symlinkSync(process.execPath, path.join(folder, "bin/node"));
    const separate = ["unshare", ["-n", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]];
    const [command, options] = /** @type {[string, string[]]} */ (separate);
    const isSeparate = spawnSync(command, [...options, "true"]).status === 0;
    if (!isSeparate) say("No network namespace can be made here: tried with the network there is.");
    const args = [process.execPath, inside, path.join(folder, String(unpacked)), folder];
    const child = isSeparate
      ? spawn(command, [...options, ...args], { stdio: "inherit" })
      : spawn(process.execPath, args.slice(1), { stdio: "inherit" });
    const code = await new Promise((resolve) => child.once("exit", resolve));
    if (code !== 0) throw new LaunchError("The package does not work as it should; see above.");
    say(isSeparate ? "The package works without a network." : "The package works.");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
