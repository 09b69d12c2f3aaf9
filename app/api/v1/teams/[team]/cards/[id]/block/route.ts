import { blockMoveSchema } from "@/lib/cards/card-move";
import { moveRoute } from "@/lib/server/move-route";
import { blockCard } from "@/lib/services/block-card";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = moveRoute(blockMoveSchema, blockCard);
