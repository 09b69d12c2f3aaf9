import type { StatusPlace } from "@/lib/cards/import/status-places";

/** Where work stands, in words for people. */
export const placeWords: Readonly<Record<StatusPlace, string>> = {
  waiting: "waiting",
  "in-progress": "in progress",
  done: "done",
  cancelled: "cancelled",
  ignore: "ignore",
};
