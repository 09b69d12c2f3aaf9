"use client";

import { DragDropContext, type DropResult } from "@hello-pangea/dnd";
import Link from "next/link";
import { useCallback, useMemo } from "react";
import { PageHead } from "@/components/forms/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { useWall } from "@/components/wall/use-wall";
import { WallColumnView } from "@/components/wall/wall-column";
import { wallColumns } from "@/components/wall/wall-columns";
import { WallNotice } from "@/components/wall/wall-notice";
import styles from "@/components/wall/wall-page.module.css";
import type { Wall } from "@/lib/cards/wall";
import { dayWords } from "@/lib/charts/day-words";
import { showDay } from "@/lib/dates/show-day";

type WallPageProps = {
  slug: string;
  nonce: string | undefined;
  wall: Wall;
  /** What a move made without scripts came to */
  answered: { problem: string | null; undo: number | null };
};

/** The team's wall: cards move by mouse, by keyboard, or by the buttons that each card has. */
export function WallPage({ slug, nonce, wall: loaded, answered }: WallPageProps) {
  const { wall, move, notice, isConnected } = useWall(slug, loaded, answered);
  const columns = useMemo(() => wallColumns(wall.streams, wall.cards), [wall]);
  const types = useMemo(() => new Map(wall.types.map((type) => [type.id, type])), [wall.types]);
  const targets = useMemo(
    () => wall.streams.map(({ id, name }) => ({ to: `stream:${id}`, label: name })),
    [wall.streams],
  );

  const onDragEnd = useCallback(
    ({ draggableId, source, destination }: DropResult) => {
      if (!destination) return;
      const isSame = source.droppableId === destination.droppableId;
      if (isSame && (source.index === destination.index || destination.droppableId !== "queue")) {
        return;
      }
      const card = Number(draggableId);
      const to = destination.droppableId;
      if (to !== "queue") {
        move({ card, to });
        return;
      }
      const queue = columns.find((column) => column.id === "queue")?.cards ?? [];
      const rest = queue.filter((one) => one.number !== card);
      move({ card, to, before: rest[destination.index]?.number ?? null });
    },
    [columns, move],
  );

  const isEmpty = wall.cards.length === 0;
  return (
    <>
      <PageHead
        title="Wall"
        text={`${showDay(wall.today)}. Ages and SLAs count ${dayWords(wall.dayCount)}. The SLA date is not a promise, but the day after which a card runs against its kind’s history.`}
        actions={
          <>
            <Link href={`/t/${slug}/stand-up`}>Stand-up</Link>
            <Link href={`/t/${slug}/notes`}>Print notes</Link>
          </>
        }
      />
      <WallNotice slug={slug} notice={notice} isConnected={isConnected} move={move} />
      {isEmpty ? (
        <EmptyState
          title="No cards on the wall"
          text="Cards show here while they wait, while they are in progress, and for two weeks after their release."
          actions={[
            { label: "Add a card", href: `/t/${slug}/cards/new` },
            { label: "Import a file", href: `/t/${slug}/import` },
          ]}
        />
      ) : (
        <DragDropContext nonce={nonce} onDragEnd={onDragEnd}>
          <div className={styles.columns}>
            {columns.map((column) => (
              <WallColumnView
                key={column.id}
                slug={slug}
                column={column}
                types={types}
                streams={targets}
                leftOut={column.id === "queue" ? wall.queueLeftOut : 0}
                move={move}
              />
            ))}
          </div>
        </DragDropContext>
      )}
    </>
  );
}
