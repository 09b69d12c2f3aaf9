import { apiRoute } from "@/lib/server/api-route";
import { askDatabaseState } from "@/lib/services/team/database-health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: async () => {
    const { database, canRead } = await askDatabaseState();
    const isWell = database === "ok";
    const health = { status: isWell ? "ok" : "failing", version, database, canRead };
    return Response.json(health, {
      status: isWell ? 200 : 503,
      headers: { "cache-control": "no-store" },
    });
  },
});
