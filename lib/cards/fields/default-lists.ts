import type { Kind } from "@/lib/cards/kinds";

const types: [string, Kind][] = [
  ["Feature", "feature"],
  ["Bug", "hidden"],
  ["Infrastructure", "hidden"],
  ["Maintenance", "hidden"],
  ["Support", "support"],
];

/** What a new team starts with, each list in its own order. */
export const defaultTypes = types.map(([name, kind], index) => ({
  id: index + 1,
  name,
  kind,
  colour: null,
  boxDays: null,
  position: index + 1,
}));

export const defaultSizes = ["XS", "S", "M", "L", "XL"].map((name, index) => ({
  id: index + 1,
  name,
  colour: null,
  position: index + 1,
}));

export const defaultStreams = [
  { id: 1, name: "Features", kind: "feature" as const, wipLimit: null, position: 1 },
  { id: 2, name: "Support", kind: "support" as const, wipLimit: null, position: 2 },
];
