import { existsSync } from "node:fs";
import path from "node:path";
import { beforeEach } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

const folder = path.resolve(repoRoot, process.env.WALLTIME_REFERENCE_DATA ?? "../shared/data");

/** Why tests against the published record cannot run; null when they can. */
export const referenceDataMissing: string | null = existsSync(folder)
  ? null
  : `the published record is not in ${folder}; WALLTIME_REFERENCE_DATA says where it is`;

/** Path of a file of the published record, such as 7digital2012.csv. */
export function referenceFile(name: string): string {
  return path.join(folder, name);
}

/** Skips the tests of the surrounding describe, with the reason, where the record is missing. */
export function needsReferenceData(): void {
  beforeEach(({ skip }) => {
    if (referenceDataMissing) skip(referenceDataMissing);
  });
}
