import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { repoRoot } from "./repo-root.js";

/**
 * One hash over the content and the names of files and whole folders of the
 * checkout. Dates of change do not count: a copy is as good as the original.
 * @param {string[]} places relative to the checkout; absent ones count as absent
 * @param {(file: string) => boolean} [wanted]
 */
export function contentHash(places, wanted = () => true) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn).filter(wanted).sort()) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(repoRoot, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} place */
function filesIn(place) {
  const stat = fs.statSync(path.join(repoRoot, place), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  return fs
    .readdirSync(path.join(repoRoot, place), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repoRoot, path.join(entry.parentPath, entry.name)));
}
