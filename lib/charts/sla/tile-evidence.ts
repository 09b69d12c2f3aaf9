import { shortHeldWords } from "@/lib/charts/evidence/evidence-words";
import { formatNumber } from "@/lib/format/format-number";

/** What is known of a tile's quotes. */
export type TileEvidence = {
  type?: string;
  size?: string | null;
  kept: number;
  breached: number;
  /** The SLA in whole days with open cards counted, where it differs by a day or more */
  withOpen: number | null;
};

/** "Quotes held: 93%", of cards, or "4 of 7" of few; says so where none is decided. */
export function tileEvidenceWords({ kept, breached, withOpen }: TileEvidence): string {
  const held =
    kept + breached === 0
      ? "No quote decided yet"
      : `Quotes held: ${shortHeldWords({ kept, breached })}`;
  return withOpen === null ? held : `${held} · SLA ${formatNumber(withOpen)} counting open cards`;
}

/** The evidence of a tile's own group. */
export function evidenceOf(
  all: readonly TileEvidence[],
  group: { type?: string; size?: string | null },
): TileEvidence | undefined {
  return all.find((one) => one.type === group.type && one.size === group.size);
}
