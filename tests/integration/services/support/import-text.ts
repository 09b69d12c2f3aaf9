import { bytesSource } from "@/lib/files/file-source";
import { importCards } from "@/lib/services/import/import-cards";
import { type ImportOptions, importOptionsSchema } from "@/lib/services/import/import-options";
import type { ImportOutcome } from "@/lib/services/import/import-outcome";
import type { ServiceContext } from "@/lib/services/team/service-context";

type ImportCall = {
  options?: object;
  dryRun?: boolean;
  fileName?: string;
  idempotencyKey?: string | undefined;
};

/** Imports text or bytes as a CSV file. */
export function importText(
  { actor, teamId, now }: ServiceContext,
  csv: string | Uint8Array,
  { options = {}, dryRun = false, fileName = "cards.csv", idempotencyKey }: ImportCall = {},
): Promise<ImportOutcome> {
  return importCards(
    { actor, teamId, now, idempotencyKey },
    {
      source: bytesSource(fileName, typeof csv === "string" ? new TextEncoder().encode(csv) : csv),
      options: importOptionsSchema.parse(options) satisfies ImportOptions,
      dryRun,
    },
  );
}
