import { expediteLine } from "@/components/wall/wall-words";
import type { Wall } from "@/lib/cards/wall/wall";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import { showDay } from "@/lib/dates/show-day";

/** What a move did, in a sentence that names every date that it set or cleared. */
export function moveWords(
  streams: Wall["streams"],
  before: WallCard,
  to: string,
  after: WallCard | undefined,
): string {
  const [target, stream] = to.split(":");
  const card = `${before.number} ${before.title}`;
  switch (target) {
    case "released":
      return before.committed === null
        ? `Released today without a commit day, so it has no cycle time: ${card}.`
        : `Released today: ${card}.`;
    case "cancelled":
      return `Cancelled today: ${card}.`;
    case "block":
      return `Blocked from today: ${card}.`;
    case "unblock":
      return `No longer blocked: ${card}.`;
    case "stream":
      return intoStream(before, placeName(streams, Number(stream) || null), card, after);
  }
  return before.committed === null
    ? `New place in the queue: ${card}.`
    : `Back in the queue: ${card}. Its commit day, ${showDay(before.committed)}, is cleared.`;
}

function intoStream(before: WallCard, place: string, card: string, after: WallCard | undefined) {
  if (before.place === "open") return `Moved to ${place}: ${card}. Its commit day stays.`;
  if (before.place === "queue") {
    const ahead = after?.expedite ? ` ${expediteLine(after.expedite)}.` : "";
    return `Committed today to ${place}: ${card}.${ahead}`;
  }
  const kept =
    before.committed === null ? "" : ` Its commit day, ${showDay(before.committed)}, stays.`;
  const cleared =
    before.released === null
      ? ""
      : ` Its release on ${showDay(before.released)} is kept in its history.`;
  return `Reopened in ${place}: ${card}.${cleared}${kept}`;
}

/** What a column is called in sentences. */
function placeName(streams: Wall["streams"], streamId: number | null): string {
  return streams.find((one) => one.id === streamId)?.name ?? "no stream";
}
