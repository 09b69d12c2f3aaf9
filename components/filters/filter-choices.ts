import type { Kind } from "@/lib/cards/kinds";

/** What the team has to filter by. */
export type FilterChoices = {
  types: { name: string; kind: Kind }[];
  sizes: string[];
  clients: string[];
  classes: string[];
  streams: string[];
  rules: { value: string; label: string }[];
};
