"use client";

import { Draggable, Droppable } from "@hello-pangea/dnd";
import { VisuallyHidden } from "@mantine/core";
import styles from "@/components/rota/week-row.module.css";
import type { RotaPerson, RotaWeekView } from "@/lib/cards/rota/rota";
import { problemWords, weekWords } from "@/lib/charts/rota/rota-words";

type WeekRowProps = {
  week: RotaWeekView;
  people: readonly RotaPerson[];
  /** The chosen person's id; "" for nobody */
  holder: string;
  /** Chosen otherwise than saved */
  isChanged: boolean;
  choose: (week: string, person: string) => void;
};

/** A week and who holds it; the holder can be carried to another week, which swaps the two. */
export function WeekRow({ week, people, holder, isChanged, choose }: WeekRowProps) {
  const { week: id, person, byHand, when, problem, away } = week;
  const words = weekWords(week);
  const others = away.filter((name) => isChanged || name !== person?.name);
  return (
    <Droppable droppableId={id} direction="horizontal">
      {(slot, { isDraggingOver, draggingFromThisWith }) => (
        <li
          ref={slot.innerRef}
          {...slot.droppableProps}
          className={styles.row}
          data-week={id}
          data-when={when}
          data-changed={isChanged || undefined}
          data-over={(isDraggingOver && !draggingFromThisWith) || undefined}
        >
          <span className={styles.when}>
            {words}
            {when === "now" ? <em>this week</em> : null}
          </span>
          <div className={styles.slot}>
            <Draggable draggableId={id} index={0}>
              {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
                <div
                  ref={innerRef}
                  {...draggableProps}
                  // Others stay where they are: what is dropped on a week is swapped, not put in.
                  style={isDragging ? draggableProps.style : undefined}
                  className={styles.holder}
                  data-dragging={isDragging || undefined}
                >
                  <div {...dragHandleProps} className={styles.handle}>
                    <span className={styles.grip} aria-hidden="true" />
                    <VisuallyHidden>Swap the week of {words}</VisuallyHidden>
                  </div>
                  <select
                    name={`person.${id}`}
                    aria-label={`Who holds ${words}`}
                    value={holder}
                    onChange={(event) => choose(id, event.currentTarget.value)}
                  >
                    <option value="">Nobody</option>
                    {people.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                </div>
              )}
            </Draggable>
          </div>
          <span className={styles.notes}>
            {isChanged ? <span>was {person?.name ?? "nobody"}</span> : null}
            {!isChanged && byHand ? <span>set by hand</span> : null}
            {!isChanged && problem !== null && person ? (
              <strong>{problemWords(problem, person.name)}</strong>
            ) : null}
            {others.length === 0 ? null : <span>away: {others.join(", ")}</span>}
          </span>
          <span hidden>{slot.placeholder}</span>
        </li>
      )}
    </Droppable>
  );
}
