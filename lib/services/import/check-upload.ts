import "server-only";
import { readImportChoices } from "@/lib/cards/import/import-choices";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { startOfFile } from "@/lib/files/file-start";
import { quickBytes } from "@/lib/services/import/file-line";
import { cancelChecks, withProgress } from "@/lib/services/import/follow-upload";
import { importCards } from "@/lib/services/import/import-cards";
import { type ImportOptions, importOptionsSchema } from "@/lib/services/import/import-options";
import type { ImportOutcome } from "@/lib/services/import/import-outcome";
import { ImportProgress } from "@/lib/services/import/import-progress";
import { findUpload } from "@/lib/services/import/keep-upload";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A kept file's name and size in bytes, and whether it takes so long that its progress is told; a 404 Problem when it is not there any more. */
export async function describeUpload(
  context: ServiceContext,
  uploadId: string,
): Promise<{ fileName: string; size: number; isLarge: boolean }> {
  requireRole(context, "editor");
  const { fileName, size } = await findUpload(context, uploadId);
  return { fileName, size, isLarge: size > quickBytes };
}

/**
 * What importing a kept file with these choices would do. Writes nothing. With `isLatest` a check
 * that is still going on with other choices is given up.
 */
export async function checkUpload(
  context: ServiceContext,
  uploadId: string,
  parameters: URLSearchParams,
  { isLatest = false }: { isLatest?: boolean } = {},
): Promise<{ fileName: string; outcome: ImportOutcome }> {
  requireRole(context, "editor");
  const source = await findUpload(context, uploadId);
  const options = optionsOf(parameters);
  const check = (progress: ImportProgress) =>
    importCards(context, { source, options, dryRun: true, progress });
  if (source.size <= quickBytes) {
    return { fileName: source.fileName, outcome: await check(new ImportProgress()) };
  }
  if (isLatest) await cancelChecks(context, uploadId);
  const outcome = await withProgress(context, uploadId, false, check);
  return { fileName: source.fileName, outcome };
}

const bytesOfLook = 500_000;

/**
 * What importing the first rows of a large kept file would do: enough to see at once what other
 * choices make of real rows. Null where they cannot be read by themselves.
 */
export async function lookAtUpload(
  context: ServiceContext,
  uploadId: string,
  parameters: URLSearchParams,
): Promise<ImportOutcome | null> {
  requireRole(context, "editor");
  const start = await startOfFile(await findUpload(context, uploadId), bytesOfLook);
  const options = optionsOf(parameters);
  try {
    return await importCards(context, { source: start, options, dryRun: true });
  } catch (error) {
    // What is wrong with the file, the check of all of it says better.
    if (error instanceof Problem && error.status === 422) return null;
    throw error;
  }
}

/** Imports a kept file with these choices. */
export async function importUpload(
  context: ServiceContext & { idempotencyKey?: string | undefined },
  uploadId: string,
  parameters: URLSearchParams,
): Promise<ImportOutcome> {
  requireRole(context, "editor");
  const source = await findUpload(context, uploadId);
  const options = optionsOf(parameters);
  const work = (progress: ImportProgress) =>
    importCards(context, { source, options, dryRun: false, progress });
  return source.size > quickBytes
    ? withProgress(context, uploadId, true, work)
    : work(new ImportProgress());
}

function optionsOf(parameters: URLSearchParams): ImportOptions {
  const parsed = importOptionsSchema.safeParse({
    ...readImportChoices(parameters),
    // People see what was taken for what, and can say otherwise.
    matchSimilar: true,
    // The page shows each question with the answer that is taken.
    onQuestion: "default",
  });
  if (parsed.success) return parsed.data;
  throw new Problem({
    status: 400,
    code: "bad-choice",
    message: parsed.error.issues[0]?.message ?? "These choices cannot be read. Begin again.",
  });
}
