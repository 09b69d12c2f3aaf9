import type { Wall } from "@/lib/cards/wall/wall";

/** The types of work on a wall, by key. */
export type WallTypes = Map<number, Wall["types"][number]>;
