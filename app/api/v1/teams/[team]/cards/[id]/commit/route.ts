import { commitMoveSchema } from "@/lib/cards/card-move";
import { moveRoute } from "@/lib/server/move-route";
import { commitCard } from "@/lib/services/commit-card";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = moveRoute(commitMoveSchema, commitCard);
