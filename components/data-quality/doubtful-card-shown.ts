import type { ListedCard } from "@/lib/cards/lists/listed-card";
import type { QualityFinding } from "@/lib/cards/team/quality-points";

/** A card of the list with what looks wrong about it. */
export type DoubtfulCardShown = ListedCard & { finding: QualityFinding };
