import "server-only";
import { deleteImportMapping, findImportMappings } from "@/lib/db/import-mappings";
import { type Source, writeTeam } from "@/lib/db/write-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Removes a saved mapping; one that is gone already stays gone. */
export async function removeImportMapping(
  context: ServiceContext & { source: Source },
  id: number,
): Promise<void> {
  await writeTeam(
    { ...context, action: "remove-import-mapping", request: { id } },
    async ({ tx, record }) => {
      const known = await findImportMappings(context.teamId, tx);
      const before = known.find((one) => one.id === id);
      if (before) {
        await deleteImportMapping(tx, context.teamId, id);
        record("import-mapping", id, before, null);
      }
      return { removed: before ? 1 : 0 };
    },
  );
}
