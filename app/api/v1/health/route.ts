import { apiRoute } from "@/lib/server/api-route";
import { doesDatabaseAnswer } from "@/lib/services/team/database-health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: async () => {
    const answers = await doesDatabaseAnswer();
    const health = answers
      ? { status: "ok", version, database: "ok" }
      : { status: "failing", version, database: "unreachable" };
    return Response.json(health, {
      status: answers ? 200 : 503,
      headers: { "cache-control": "no-store" },
    });
  },
});
