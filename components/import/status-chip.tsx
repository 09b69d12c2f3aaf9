import { Draggable } from "@hello-pangea/dnd";
import { IconGripVertical } from "@tabler/icons-react";
import Link from "next/link";
import { placeWords } from "@/components/import/place-words";
import { statusParameter } from "@/lib/cards/import/import-choices";
import {
  type PlacedStatus,
  type StatusPlace,
  statusPlaces,
} from "@/lib/cards/import/status-places";
import classes from "./status-board.module.css";

type Props = {
  status: PlacedStatus;
  index: number;
  put: (name: string, place: StatusPlace | null) => void;
  /** What the clock does with it */
  mark: string | undefined;
  /** Where the clock starts or stops with it; null where days do not come from statuses */
  startHref: string | null;
  stopHref: string | null;
};

/** A status with its handle, its place as a select, and where the clock can start and stop. */
export function StatusChip({ status, index, put, mark, startHref, stopHref }: Props) {
  const { name, place } = status;
  return (
    <Draggable draggableId={name} index={index}>
      {(provided) => (
        <li ref={provided.innerRef} {...provided.draggableProps} className={classes.chip}>
          <div {...provided.dragHandleProps} className={classes.name}>
            <IconGripVertical size={16} aria-hidden className={classes.grip} />
            <bdi>{name}</bdi>
          </div>
          {mark && <span className={classes.mark}>{mark}</span>}
          <select
            key={place ?? ""}
            className={classes.select}
            name={statusParameter(name)}
            aria-label={name}
            defaultValue={place ?? ""}
            onChange={(event) => {
              // The form would take the columns as they stand along.
              event.preventDefault();
              put(name, statusPlaces.find((one) => one === event.currentTarget.value) ?? null);
            }}
          >
            {place === null && <option value="">not placed</option>}
            {statusPlaces.map((one) => (
              <option key={one} value={one}>
                {placeWords[one]}
              </option>
            ))}
          </select>
          {startHref !== null && stopHref !== null && (
            <p className={classes.clock}>
              <Link href={startHref} replace scroll={false}>
                start here
              </Link>
              <Link href={stopHref} replace scroll={false}>
                stop here
              </Link>
            </p>
          )}
        </li>
      )}
    </Draggable>
  );
}
