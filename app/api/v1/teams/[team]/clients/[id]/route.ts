import { nameRoute } from "@/lib/server/list-routes";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = nameRoute("client");
