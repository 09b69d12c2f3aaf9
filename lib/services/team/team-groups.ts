import "server-only";
import type { GroupNames, SlaGrouping } from "@/lib/metrics/sla-table";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

export type TeamGroup = GroupNames & {
  typeId?: number;
  sizeId?: number | null;
};

type Sorted = { typeId: number; sizeId: number | null };

/** The groups of a team's cards by type, size or both, in the team's own order, unsized last. */
export function teamGroups(team: LoadedTeam, by: SlaGrouping): TeamGroup[] {
  const types = team.types.map((type) => ({ typeId: type.id, type: type.name, kind: type.kind }));
  const sizes = [
    ...team.sizes.map((size) => ({ sizeId: size.id, size: size.name })),
    { sizeId: null, size: null },
  ];
  if (by === "type") return types;
  if (by === "size") return sizes;
  return types.flatMap((type) => sizes.map((size) => ({ ...type, ...size })));
}

/** The groups that hold a card, by their names, with their cards. */
export function groupCards<Card extends Sorted>(
  team: LoadedTeam,
  by: SlaGrouping,
  cards: readonly Card[],
): { names: GroupNames; cards: Card[] }[] {
  return teamGroups(team, by)
    .map((group) => {
      const { typeId: _type, sizeId: _size, ...names } = group;
      return { names, cards: cards.filter((card) => isInGroup(group, card)) };
    })
    .filter((group) => group.cards.length > 0);
}

/** Whether a card belongs to a group. */
export function isInGroup({ typeId, sizeId }: TeamGroup, card: Sorted): boolean {
  return (
    (typeId === undefined || card.typeId === typeId) &&
    (sizeId === undefined || card.sizeId === sizeId)
  );
}
