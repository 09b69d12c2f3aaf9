import "server-only";
import { z } from "zod";
import {
  findImportMappings,
  type ImportMappingRow,
  writeImportMapping,
} from "@/lib/db/import-mappings";
import { type Source, writeTeam } from "@/lib/db/write-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const importMappingSchema = z.object({
  name: z.string().trim().min(1, "Give the mapping a name.").max(100),
  /** What stands behind the question mark in the check page's address */
  choices: z.string().max(20_000),
});

/** Saves what was chosen for a file by name, in place of what had that name before. */
export async function saveImportMapping(
  context: ServiceContext & { source: Source },
  { name, choices }: z.output<typeof importMappingSchema>,
): Promise<{ id: number }> {
  const { result } = await writeTeam(
    { ...context, action: "save-import-mapping", request: { name, choices } },
    async ({ tx, record }) => {
      const known = await findImportMappings(context.teamId, tx);
      const before = known.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
      const id = before?.id ?? Math.max(0, ...known.map((one) => one.id)) + 1;
      const after: ImportMappingRow = { id, name, choices };
      await writeImportMapping(tx, context.teamId, after);
      record("import-mapping", id, before, after);
      return { id };
    },
  );
  return result;
}
