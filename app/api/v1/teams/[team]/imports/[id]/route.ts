import { undoImportQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";
import { importIdOf, undoImport } from "@/lib/services/import/undo-import";

export const dynamic = "force-dynamic";

type Params = { team: string; id: string };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<Params>({
  DELETE: async ({ request, params, context }) => {
    const { evenIfEdited } = readQuery(request, undoImportQuerySchema);
    const undone = await undoImport(context, importIdOf(params.id), { evenIfEdited });
    return Response.json(undone);
  },
});
