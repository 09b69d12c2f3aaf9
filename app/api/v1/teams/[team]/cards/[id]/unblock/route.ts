import { moveSchema } from "@/lib/cards/wall/card-move";
import { moveRoute } from "@/lib/server/move-route";
import { unblockCard } from "@/lib/services/wall/unblock-card";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = moveRoute(moveSchema, unblockCard);
