import "server-only";
import type { Actor } from "@/lib/db/write-team";

/** Who asks, about which team; `now` stands still in tests. */
export type ServiceContext = { actor: Actor; teamId: number; now?: Date };
