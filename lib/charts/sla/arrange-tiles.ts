import type { Kind } from "@/lib/cards/kinds";
import { fewItems } from "@/lib/metrics/few-items";
import type { SlaGroup } from "@/lib/metrics/sla-table";

const kindOrder: Record<Kind, number> = { feature: 0, support: 1, hidden: 2 };

function rank(group: SlaGroup): number {
  const kind = group.kind === undefined ? 0 : kindOrder[group.kind];
  return (group.items < fewItems ? 10 : 0) + kind;
}

/**
 * Which groups stand in sight and which are folded away: features first, then support, then hidden
 * work, what rests on few items last; within a kind the groups with most items first. Sizes keep
 * the team's own order.
 */
export function arrangeTiles(
  groups: readonly SlaGroup[],
  inSight: number,
): { shown: SlaGroup[]; folded: SlaGroup[] } {
  const onlySizes = groups.every((group) => group.type === undefined);
  const ordered = onlySizes
    ? [...groups]
    : [...groups].sort((a, b) => rank(a) - rank(b) || b.items - a.items);
  // Folding a single tile away would hide it without saving room.
  const cut = ordered.length <= inSight + 1 ? ordered.length : inSight;
  return { shown: ordered.slice(0, cut), folded: ordered.slice(cut) };
}
