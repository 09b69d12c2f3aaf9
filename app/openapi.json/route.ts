import { apiRoute } from "@/lib/server/api-route";
import { openApiDocument } from "@/lib/server/openapi/document";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** The same document as at /api/v1/openapi.json, where some programs look for it first. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: async () => Response.json(openApiDocument(version)),
});
