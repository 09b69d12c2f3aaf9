import type { LinkSight } from "@/lib/cards/links/link-sight";
import type { LinkKind } from "@/lib/cards/links/link-targets";

/** A link in the place of a person: it reads one page, chart or calendar of one team. */
export type ActingLink = {
  id: number;
  kind: LinkKind;
  target: string;
  /** The delivery, where it leads to one */
  item: number | null;
  /** Its filters, as an address writes them */
  query: string;
  sight: LinkSight;
  /** How the team is called in the addresses of what it shows */
  slug: string;
  /** The sites whose pages may show it */
  origins: readonly string[];
};
