import "server-only";
import type { ChangePlace } from "@/lib/cards/change-place";
import type { Actor } from "@/lib/db/write-team";

/** Who asks, about which team, from where on the screen; `now` stands still in tests. */
export type ServiceContext = { actor: Actor; teamId: number; place?: ChangePlace; now?: Date };
