import type { Kind } from "@/lib/cards/kinds";

/** What people call the kinds of work. */
export const kindWords: Record<Kind, string> = {
  feature: "Features",
  support: "Support",
  hidden: "Hidden work",
};
