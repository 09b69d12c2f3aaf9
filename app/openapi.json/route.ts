/** The same document as at /api/v1/openapi.json, where some programs look for it first. */
export { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/openapi.json/route";

export const dynamic = "force-dynamic";
