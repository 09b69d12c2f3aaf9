import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { importResponse } from "@/lib/server/import-response";
import { importQuerySchema } from "@/lib/server/queries";
import { readImport } from "@/lib/server/read-import";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";
import { importCards } from "@/lib/services/import/import-cards";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  POST: async ({ request, context }) => {
    const { dryRun } = readQuery(request, importQuerySchema);
    const key = idempotencyKeyOf(request);
    const { source, options, forget } = await readImport(context, request);
    try {
      const { signal } = request;
      const input = { source, options, dryRun, signal };
      const outcome = await importCards({ ...context, ...key }, input);
      return importResponse(outcome);
    } finally {
      await forget();
    }
  },
});
