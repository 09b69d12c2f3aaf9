import { columnParameter, statusParameter } from "@/lib/cards/import/import-choices";
import type { DateField } from "@/lib/cards/import/import-fields";
import type { PlacedStatus, StatusPlace } from "@/lib/cards/import/status-places";
import { proposeStages } from "@/lib/files/stage-columns";
import { StagePlaces } from "@/lib/files/stage-places";

/** What says when a card's clock starts and stops: columns of stages, or statuses that it went through. */
export type ClockBy = "stages" | "statuses";

export type StatusBoard = {
  /** In the order of the board */
  statuses: readonly PlacedStatus[];
  /** Null where other columns say it */
  clockBy: ClockBy | null;
  headings: readonly string[];
  /** What was chosen so far, as an address says it; with stages every column is named */
  choices: string;
};

/** How the days that statuses tell are called in tables that Walltime makes of them. */
const dayHeadings: readonly (readonly [DateField, readonly string[]])[] = [
  ["prioritised", ["Prioritised", "Created"]],
  ["committed", ["Committed", "Started"]],
  ["released", ["Released", "Done"]],
  ["cancelled", ["Cancelled"]],
];

const placeOrder = ["waiting", "in-progress", "done", "cancelled", "ignore"];

/** Statuses in the order in which work goes through them, as far as their places tell. */
export function inOrderOfWork(statuses: readonly PlacedStatus[]): PlacedStatus[] {
  const rank = ({ place }: PlacedStatus) => (place === null ? 1 : placeOrder.indexOf(place));
  return [...statuses].sort((a, b) => rank(a) - rank(b));
}

/** The choices once a status stands elsewhere. */
export function placeStatus(board: StatusBoard, name: string, place: StatusPlace | null): string {
  return withPlaces(board, new Map([[name, place]]), {});
}

/** The choices once the clock starts with a status: what comes before it waits, the rest is work. */
export function startClockAt(board: StatusBoard, name: string): string {
  const order = orderOf(board);
  const start = order.findIndex((one) => one.name === name);
  const places = new Map<string, StatusPlace>();
  for (const [index, one] of order.entries()) {
    if (index < start && one.place === "in-progress") places.set(one.name, "waiting");
    const isWork = one.place === "waiting" || one.place === null;
    if (index === start || (index > start && isWork)) places.set(one.name, "in-progress");
  }
  return withPlaces(board, places, { committed: name });
}

/** The choices once the clock stops with a status: what comes before it is work, the rest is over. */
export function stopClockAt(board: StatusBoard, name: string): string {
  const order = orderOf(board);
  const stop = order.findIndex((one) => one.name === name);
  const places = new Map<string, StatusPlace>();
  for (const [index, one] of order.entries()) {
    if (index < stop && one.place === "done") places.set(one.name, "in-progress");
    if (index === stop) places.set(one.name, "done");
    const isEnd = one.place !== "cancelled" && one.place !== "ignore";
    // A later day of a status that is over would count instead.
    if (index > stop && isEnd) places.set(one.name, board.clockBy === "stages" ? "done" : "ignore");
  }
  return withPlaces(board, places, { released: name });
}

function orderOf({ statuses, clockBy }: StatusBoard): readonly PlacedStatus[] {
  return clockBy === "stages" ? statuses : inOrderOfWork(statuses);
}

function withPlaces(
  { statuses, clockBy, headings, choices }: StatusBoard,
  places: ReadonlyMap<string, StatusPlace | null>,
  clock: Partial<Record<DateField, string>>,
): string {
  const query = new URLSearchParams(choices);
  for (const [name, place] of places) {
    if (place === null) query.delete(statusParameter(name));
    else query.set(statusParameter(name), place);
  }
  if (clockBy === "stages") {
    const said = statuses.flatMap(({ name }) => {
      const place = query.get(statusParameter(name)) as StatusPlace | null;
      return place ? [[name, place] as const] : [];
    });
    const names = statuses.map(({ name }) => name);
    const proposed = {
      ...proposeStages(names, new StagePlaces(Object.fromEntries(said))),
      ...clock,
    };
    for (const field of ["prioritised", "committed", "released"] as const) {
      query.set(columnParameter(field), proposed[field] ?? "");
    }
  } else if (clockBy === "statuses") {
    for (const [field, names] of dayHeadings) {
      const heading = names.find((one) => headings.includes(one));
      const isBlank = query.get(columnParameter(field)) === "";
      if (isBlank && heading !== undefined) query.set(columnParameter(field), heading);
    }
  }
  return query.toString();
}
