import { apiRoute } from "@/lib/server/api-route";
import { openApiDocument } from "@/lib/server/openapi/document";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: async () => Response.json(openApiDocument(version)),
});
