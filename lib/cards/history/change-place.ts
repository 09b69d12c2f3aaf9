/** The pages and forms from which people change cards and settings, with their names for people. */
export const changePlaceWords = {
  "quick-form": "quick form",
  "edit-page": "edit page",
  list: "list",
  bulk: "list, several at once",
  bin: "bin",
  wall: "wall",
  "stand-up": "stand-up",
  queue: "queue session",
  rota: "support rota",
  deliveries: "deliveries",
  settings: "settings",
  members: "members",
  links: "links",
  alerts: "alerts",
  sla: "SLA page",
  cost: "client cost",
  "hidden-work": "page about hidden work",
  history: "history",
  "undo-button": "Undo button",
  "data-quality": "data quality",
  import: "imports",
  planning: "planning page",
  teams: "list of teams",
} as const;

export type ChangePlace = keyof typeof changePlaceWords;

/** A place's name for people; null for one that is not known. */
export function placeName(place: string | null): string | null {
  return place !== null && place in changePlaceWords
    ? changePlaceWords[place as ChangePlace]
    : null;
}
