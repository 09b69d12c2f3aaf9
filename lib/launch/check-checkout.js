// Imported by every command that needs the sources, before anything of these: a package has none.
import fs from "node:fs";
import path from "node:path";
import { repoRoot } from "./repo-root.js";

if (fs.existsSync(path.join(repoRoot, "packaged.json"))) {
  const command = path.basename(process.argv[1] ?? "", ".js");
  const instead =
    command === "package"
      ? "This is a package already. Copy its archive instead."
      : command === "sample"
        ? "This is a package of Walltime, which has no npm run sample. Start it, node lib/launch/start.js, and choose the sample team on its first page."
        : `This is a package of Walltime, which holds what runs and can start, backup and restore: node lib/launch/start.js. For ${command} take a checkout of the sources.`;
  process.stderr.write(`${instead}\n`);
  process.exit(1);
}
