import { Problem } from "@/lib/cards/problem";
import { apiRoute } from "@/lib/server/api-route";

async function unknown(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.slice(0, 200);
  throw new Problem({
    status: 404,
    code: "no-such-address",
    message: `The API has nothing at ${path}. /api/v1/openapi.json lists what there is.`,
  });
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: unknown,
  POST: unknown,
  PUT: unknown,
  PATCH: unknown,
  DELETE: unknown,
});
