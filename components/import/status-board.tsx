"use client";

import { DragDropContext, Droppable, type DropResult } from "@hello-pangea/dnd";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { placeWords } from "@/components/import/place-words";
import { SlaPreview } from "@/components/import/sla-preview";
import { StatusChip } from "@/components/import/status-chip";
import { useDocumentNonce } from "@/components/wall/use-document-nonce";
import {
  type PlacedStatus,
  type StatusPlace,
  statusPlaces,
} from "@/lib/cards/import/status-places";
import type { CheckedImport } from "@/lib/files/checked-import";
import {
  type StatusBoard as Board,
  inOrderOfWork,
  placeStatus,
  startClockAt,
  stopClockAt,
} from "@/lib/files/status-board";
import classes from "./status-board.module.css";

type Props = {
  outcome: CheckedImport;
  /** The check page's address and its choices as they stand */
  address: string;
  choices: string;
  /** The same with every column named */
  columns: string;
  nonce: string | undefined;
  /** What it stands under has a heading of its own, or is a question without one */
  heading: "h2" | "h3";
};

/** A log of changes may hold more, of other fields than the status. */
const maxShown = 60;
const notPlaced = "not-placed";

/**
 * Where work stands in each status, list or stage of a file, to be dragged or chosen; where these tell
 * the days as well, where the clock starts and stops, with the SLA that comes of it beside.
 */
export function StatusBoard({ outcome, address, choices, columns, nonce, heading }: Props) {
  const Heading = heading;
  const router = useRouter();
  const [isPending, begin] = useTransition();
  const given = outcome.statuses.slice(0, maxShown);
  const [statuses, move] = useOptimistic(given, moved);
  const { clockBy, headings } = outcome;
  const board: Board = {
    ...{ statuses: given, clockBy, headings },
    choices: clockBy === "stages" ? columns : choices,
  };
  const go = (query: string, change?: PlacedStatus) =>
    begin(() => {
      if (change) move(change);
      router.replace(`${address}?${query}`, { scroll: false });
    });
  const put = (name: string, place: StatusPlace | null) =>
    go(placeStatus(board, name, place), { name, place });
  const drop = ({ draggableId, source, destination }: DropResult) => {
    const place = statusPlaces.find((one) => one === destination?.droppableId);
    if (place && destination?.droppableId !== source.droppableId) put(draggableId, place);
  };
  const marks = clockMarks(outcome);
  const lanes = [...(statuses.some(({ place }) => place === null) ? [null] : []), ...statusPlaces];
  return (
    <div className={classes.board} data-pending={isPending || undefined}>
      <DragDropContext
        {...useDocumentNonce(nonce)}
        onDragEnd={drop}
        dragHandleUsageInstructions="Press Space to lift the status, the arrow keys to carry it, Space again to drop it, and Escape to leave it where it was."
      >
        <div className={classes.lanes}>
          {lanes.map((lane) => (
            <section
              key={lane ?? notPlaced}
              className={classes.lane}
              data-place={lane ?? notPlaced}
            >
              <Heading className={classes.place}>
                {lane === null ? "not placed" : placeWords[lane]}
              </Heading>
              {clockBy !== null && lane !== null && (
                <p className={classes.hint}>{clockWords[lane]}</p>
              )}
              <Droppable droppableId={lane ?? notPlaced}>
                {(provided, snapshot) => (
                  <ul
                    ref={provided.innerRef}
                    {...provided.droppableProps}
                    className={classes.chips}
                    data-dropping={snapshot.isDraggingOver || undefined}
                    aria-label={`Statuses: ${lane === null ? "not placed" : placeWords[lane]}`}
                  >
                    {statuses
                      .filter(({ place }) => place === lane)
                      .map((status, index) => (
                        <StatusChip
                          key={status.name}
                          {...{ status, index, put }}
                          mark={marks.get(status.name)}
                          startHref={clockBy && `${address}?${startClockAt(board, status.name)}`}
                          stopHref={clockBy && `${address}?${stopClockAt(board, status.name)}`}
                        />
                      ))}
                    {provided.placeholder}
                  </ul>
                )}
              </Droppable>
            </section>
          ))}
        </div>
      </DragDropContext>
      <SlaPreview outcome={outcome} heading={heading} />
    </div>
  );
}

const clockWords: Readonly<Record<StatusPlace, string>> = {
  waiting: "before the clock",
  "in-progress": "the clock runs",
  done: "work has ended",
  cancelled: "no times",
  ignore: "as if it were not there",
};

function moved(statuses: PlacedStatus[], change: PlacedStatus): PlacedStatus[] {
  return statuses.map((one) => (one.name === change.name ? change : one));
}

/** With which statuses the clock starts and stops, where one alone does. */
function clockMarks({ clockBy, mapping, statuses }: CheckedImport): Map<string, string> {
  if (clockBy === null) return new Map();
  const order = inOrderOfWork(statuses);
  const done = order.filter(({ place }) => place === "done");
  const [start, stop] =
    clockBy === "stages"
      ? [mapping.committed, mapping.released]
      : [
          order.find(({ place }) => place === "in-progress")?.name,
          done.length === 1 ? done[0]?.name : undefined,
        ];
  return new Map([
    ...(start === undefined ? [] : [[start, "clock starts"] as const]),
    ...(stop === undefined ? [] : [[stop, "clock stops"] as const]),
  ]);
}
