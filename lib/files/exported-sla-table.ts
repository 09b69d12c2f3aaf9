/** The columns that name a row, by grouping, with the word for all cards in the first. */
export const groupColumns = {
  type: ["type", "kind"],
  size: ["size"],
  "type,size": ["type", "kind", "size"],
} as const;

export const allCards = "All";
export const unsized = "No size";
