import type { Stage } from "@/lib/cards/words/language-words";

/** Where a status, list or stage can be placed, in words for people and programs. */
export const statusPlaces = ["waiting", "in-progress", "done", "cancelled", "ignore"] as const;
export type StatusPlace = (typeof statusPlaces)[number];

/** A status of a file and where it is placed; null where its name does not say and nobody did. */
export type PlacedStatus = { name: string; place: StatusPlace | null };

export const stageOfPlace: Readonly<Record<StatusPlace, Stage | "ignore">> = {
  waiting: "queue",
  "in-progress": "started",
  done: "done",
  cancelled: "cancelled",
  ignore: "ignore",
};

export const placeOfStage: Readonly<Record<Stage | "ignore", StatusPlace>> = {
  queue: "waiting",
  started: "in-progress",
  done: "done",
  cancelled: "cancelled",
  ignore: "ignore",
};
