import { moveSchema } from "@/lib/cards/wall/card-move";
import { moveRoute } from "@/lib/server/move-route";
import { cancelCard } from "@/lib/services/wall/cancel-card";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = moveRoute(moveSchema, cancelCard);
