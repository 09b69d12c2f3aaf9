import type { Kind } from "@/lib/cards/kinds";
import type { FlowCard } from "@/lib/metrics/hidden-work/flow-card";
import { type RecordCard, readRecord } from "@/tests/unit/metrics/reference-record";

const sizes = ["Small", "Medium", "Large"];

function kindOf({ type }: RecordCard): Kind {
  if (type === "MMF") return "feature";
  return type === "Support" ? "support" : "hidden";
}

/** The published record as cards of a flow, numbered as an import numbers them. */
export function recordFlow(): (FlowCard & { committed: number; released: number })[] {
  return readRecord().map((card, index) => ({
    number: index + 1,
    kind: kindOf(card),
    typeId: 1,
    sizeId: sizes.includes(card.size) ? sizes.indexOf(card.size) : null,
    prioritised: card.prioritised,
    committed: card.committed,
    released: card.released,
    cancelled: null,
    pauses: [],
  }));
}
