import { moveSchema } from "@/lib/cards/wall/card-move";
import { moveRoute } from "@/lib/server/move-route";
import { releaseCard } from "@/lib/services/wall/release-card";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = moveRoute(moveSchema, releaseCard);
