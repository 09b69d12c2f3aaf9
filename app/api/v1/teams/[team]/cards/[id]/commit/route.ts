import { commitMoveSchema } from "@/lib/cards/wall/card-move";
import { moveRoute } from "@/lib/server/move-route";
import { commitCard } from "@/lib/services/wall/commit-card";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = moveRoute(commitMoveSchema, commitCard);
