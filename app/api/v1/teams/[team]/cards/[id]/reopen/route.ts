import { reopenMoveSchema } from "@/lib/cards/wall/card-move";
import { moveRoute } from "@/lib/server/move-route";
import { reopenCard } from "@/lib/services/wall/reopen-card";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = moveRoute(reopenMoveSchema, reopenCard);
