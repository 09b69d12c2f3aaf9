import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "../ensure-build.js";
import { ensureClient } from "../ensure-client.js";
import { ensureDependencies } from "../ensure-dependencies.js";
import { packageFacts } from "../packaged.js";
import { writeArchive, writeDigest } from "../packaging/archive.js";
import { packageManifest, packageParts } from "../packaging/package-parts.js";
import { repoRoot } from "../repo-root.js";
import { runCommand } from "../run-command.js";
import { sayOnStdout, step } from "../step.js";

/**
 * `npm run package [FOLDER]`: one archive with the build, the modules that it needs and PostgreSQL, to
 * be unpacked on a machine of the same kind that has Node.js and nothing else. With `--try` it is then
 * unpacked and started without a network.
 */
export function makePackage() {
  return runCommand(sayOnStdout, async (shutdown) => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { try: { type: "boolean", default: false } },
    });
    const target = path.resolve(positionals[0] ?? ".");
    await ensureDependencies();
    await ensureClient();
    await ensureBuild();
    const { postgresBinaries } = await import("../postgres/postgres-binaries.js");
    // Makes the links that its libraries need, and shows that it runs here.
    postgresBinaries(null);
    const draft = fs.mkdtempSync(path.join(os.tmpdir(), "walltime-package-"));
    shutdown.add(async () => fs.rmSync(draft, { recursive: true, force: true }));
    const file = await step(sayOnStdout, "Packing", () => pack(draft, target));
    sayOnStdout(`${file} (${Math.round(fs.statSync(file).size / 2 ** 20)} MB)`);
    sayOnStdout(`SHA-256: ${await writeDigest(file)} (in ${file}.sha256, for sha256sum -c)`);
    if (values.try) {
      const { tryPackage } = await import("../packaging/try-package.js");
      await tryPackage(file, sayOnStdout);
    }
    await shutdown.run(0);
  });
}

/** @param {string} draft @param {string} target the folder of the archive */
async function pack(draft, target) {
  const manifest = packageManifest();
  const { platform, arch } = process;
  const name = `walltime-${manifest.version}-${platform}-${arch}`;
  const folder = path.join(draft, name);
  const { places, isLeft } = packageParts();
  for (const place of places) {
    fs.cpSync(path.join(repoRoot, place), path.join(folder, place), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !isLeft(path.relative(repoRoot, source).replaceAll(path.sep, "/")),
    });
  }
  write(path.join(folder, "package.json"), manifest);
  write(path.join(folder, packageFacts), { platform, arch, node: process.version });
  fs.mkdirSync(target, { recursive: true });
  const file = path.join(target, `${name}.tar.gz`);
  await writeArchive(draft, name, file);
  return file;
}

/** @param {string} file @param {object} content */
function write(file, content) {
  fs.writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
