import type { Kind } from "@/lib/cards/kinds";

/** The stream in which a card of a kind is worked on by default: the first for its sort of work. */
export function fittingStream(
  kind: Kind,
  streams: readonly { name: string; kind: "feature" | "support" }[],
): string | null {
  const wanted = kind === "support" ? "support" : "feature";
  return streams.find((stream) => stream.kind === wanted)?.name ?? null;
}
