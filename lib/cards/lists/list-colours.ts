import type { Kind } from "@/lib/cards/kinds";

/** The colours of the kinds of work, the same everywhere. */
export const kindColours: Readonly<Record<Kind, string>> = {
  feature: "#0072b2",
  support: "#e69f00",
  hidden: "#cc79a7",
};

/** What a form shows for an entry without a colour of its own and without a kind. */
export const plainColour = "#8a8a8a";

/** A colour chosen in a form; null where it is no colour of the entry's own. */
export function ownColour(chosen: string | undefined): string | null {
  const colour = chosen?.toLowerCase();
  if (!colour || colour === plainColour) return null;
  return Object.values(kindColours).includes(colour) ? null : colour;
}
