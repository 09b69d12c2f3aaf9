import { typePatchSchema } from "@/lib/cards/lists/team-list-schemas";
import { listEntryRoute } from "@/lib/server/list-routes";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = listEntryRoute("type", typePatchSchema);
