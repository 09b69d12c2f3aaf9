import fs from "node:fs";
import path from "node:path";
import { LaunchError } from "./launch-error.js";
import { repoRoot } from "./repo-root.js";

/** Stands in the folder of a package beside what it was made for. */
export const packageFacts = "packaged.json";

/**
 * Whether this is an unpacked package: built, with the modules it needs, so that nothing is installed
 * and nothing is built. One for another system is refused with a sentence.
 * @returns {boolean}
 */
export function isPackaged() {
  const file = path.join(repoRoot, packageFacts);
  if (!fs.existsSync(file)) return false;
  const { platform, arch } = JSON.parse(fs.readFileSync(file, "utf8"));
  if (platform === process.platform && arch === process.arch) return true;
  throw new LaunchError(
    `This package of Walltime is for ${platform}-${arch}, and this is ${process.platform}-${process.arch}. Make one with npm run package on a machine of this kind.`,
  );
}
