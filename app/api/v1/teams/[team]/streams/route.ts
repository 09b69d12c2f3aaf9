import { newStreamSchema } from "@/lib/cards/lists/team-list-schemas";
import { listRoute } from "@/lib/server/list-routes";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = listRoute("stream", newStreamSchema);
