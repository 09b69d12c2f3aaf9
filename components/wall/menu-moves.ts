import type { Wall } from "@/lib/cards/wall/wall";
import type { WallCard } from "@/lib/cards/wall/wall-card";

export type MenuMove = { to: string; label: string };

/** Where a card can go from where it is, as its menu says it. */
export function menuMoves(card: WallCard, streams: Wall["streams"]): MenuMove[] {
  const all = streams.map(({ id, name }) => ({ id, name }));
  const into = all.length > 0 ? all : [{ id: 0, name: "progress" }];
  const streamMoves = (verb: string) =>
    into
      .filter(({ id }) => card.place !== "open" || id !== (card.streamId ?? 0))
      .map(({ id, name }) => ({ to: `stream:${id}`, label: `${verb} ${name}` }));
  if (card.place === "released") return streamMoves("Reopen in");
  if (card.place === "queue") {
    return [
      ...streamMoves("Commit to"),
      { to: "top", label: "To the top of the queue" },
      { to: "up", label: "One up" },
      { to: "down", label: "One down" },
      { to: "bottom", label: "To the end of the queue" },
      { to: "released", label: "Release without committing" },
      { to: "cancelled", label: "Cancel" },
    ];
  }
  return [
    { to: "released", label: "Release today" },
    ...streamMoves("Move to"),
    { to: "top", label: "Back to the top of the queue" },
    { to: "cancelled", label: "Cancel" },
  ];
}
