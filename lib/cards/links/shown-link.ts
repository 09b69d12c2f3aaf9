import type { LinkKind } from "@/lib/cards/links/link-targets";

/** A link that can still be opened, as the page of links shows it. */
export type ShownLink = {
  id: number;
  kind: LinkKind;
  /** What it leads to, with its filters, in words */
  what: string;
  /** What it shows besides, until when it holds, and whether it asks for a password */
  terms: string[];
  /** Who made it, and when it was last opened */
  use: string;
};
