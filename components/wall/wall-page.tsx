"use client";

import { DragDropContext } from "@hello-pangea/dnd";
import { VisuallyHidden } from "@mantine/core";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { SupportLine } from "@/components/rota/support-line";
import { EmptyState } from "@/components/ui/empty-state";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { MembersOnly } from "@/components/ui/members-only";
import { OutOfDate } from "@/components/ui/out-of-date";
import { PageKeys } from "@/components/ui/page-keys";
import { CardMenu } from "@/components/wall/card-menu";
import { fullWords, landingOf, landingWords } from "@/components/wall/landing";
import { useDocumentNonce } from "@/components/wall/use-document-nonce";
import { useWall } from "@/components/wall/use-wall";
import { useWallDrag } from "@/components/wall/use-wall-drag";
import { WallColumnView } from "@/components/wall/wall-column";
import { type WallColumn, type WallColumns, wallColumns } from "@/components/wall/wall-columns";
import { WallNotice } from "@/components/wall/wall-notice";
import styles from "@/components/wall/wall-page.module.css";
import { wallSummary } from "@/components/wall/wall-words";
import { WholeScreen } from "@/components/wall/whole-screen";
import { countInProgress } from "@/lib/cards/wall/queue-outlook";
import type { Wall } from "@/lib/cards/wall/wall";
import { showDay } from "@/lib/dates/show-day";
import { dayWords } from "@/lib/format/day-words";

type WallPageProps = { slug: string; nonce: string | undefined; wall: Wall };

const keys = [
  { keys: "Space", label: "On a card’s handle: lift the card, and drop it again" },
  { keys: "← → ↑ ↓", label: "Carry a lifted card" },
  { keys: "Esc", label: "Leave a lifted card where it was" },
];

/** The team's wall: cards move by mouse, by touch, by keyboard, or by the menu that each card has. */
export function WallPage({ slug, nonce: given, wall: loaded }: WallPageProps) {
  const nonce = useDocumentNonce(given);
  const { wall, move, versionOf, landed, problem, setProblem, isConnected } = useWall(slug, loaded);
  const [opened, setOpened] = useState<number | null>(null);
  const before = useRef<WallColumns | null>(null);
  const columns = useMemo(
    () => wallColumns(wall.streams, wall.cards, before.current),
    [wall.streams, wall.cards],
  );
  before.current = columns;
  const drag = useWallDrag({ columns, move, versionOf, explain: setProblem });
  const { queue, streams, released } = drag.columns;
  const landing = useMemo(
    () => (landed === null ? null : landingOf(columns, landed)),
    [columns, landed],
  );
  const types = useMemo(() => new Map(wall.types.map((type) => [type.id, type])), [wall.types]);
  const close = useCallback(() => setOpened(null), []);
  // A move is painted first; what it means for the days of the queue follows.
  const inProgress = useDeferredValue(useMemo(() => countInProgress(wall.cards), [wall.cards]));
  const openedCard = wall.cards.find((card) => card.number === opened);
  const fullIn = (column: WallColumn) =>
    landing?.column === column && fullWords(column) !== null ? landing.card : null;
  const shared = { slug, types, today: wall.today, openMenu: setOpened };

  return (
    <div className={styles.page}>
      <WholeScreen page={styles.page ?? ""} nonce={nonce} />
      <MembersOnly>
        <PageKeys keys={keys} />
      </MembersOnly>
      <PageHead
        title="Wall"
        text={
          <>
            {showDay(wall.today)}. <SupportLine holder={wall.support} path={`/t/${slug}`} />{" "}
            {wallSummary(wall.cards)} Ages count {dayWords(wall.dayCount)}.{" "}
            <HowWorkedOut topic="quotes" />
          </>
        }
        actions={
          <>
            <LinkButton variant="default" href={`/t/${slug}/queue`}>
              Order the queue
            </LinkButton>
            <LinkButton variant="default" href={`/t/${slug}/stand-up`}>
              Stand-up
            </LinkButton>
            <LinkButton variant="default" href={`/t/${slug}/notes`}>
              Print notes
            </LinkButton>
          </>
        }
      />
      <WallNotice problem={problem} close={() => setProblem(null)} />
      <OutOfDate isConnected={isConnected} />
      {wall.cards.length === 0 ? (
        <EmptyState
          title="No cards on the wall"
          text="Cards show here while they wait, while they are in progress, and for two weeks after their release."
          actions={[
            { label: "Add a card", href: `/t/${slug}/cards/new` },
            { label: "Import a file", href: `/t/${slug}/import` },
          ]}
        />
      ) : (
        <>
          <nav className={styles.jump} aria-label="Columns of the wall">
            {[queue, ...streams, released].map(({ id, title, cards }) => (
              <a key={id} href={`#column-${id.replace(":", "-")}`}>
                {title} <span>{cards.length}</span>
              </a>
            ))}
          </nav>
          <DragDropContext
            {...nonce}
            dragHandleUsageInstructions="Press Space to lift the card, the arrow keys to carry it within its column or to another one, Space again to drop it, and Escape to leave it where it was."
            {...drag.responders}
          >
            <div
              className={styles.board}
              // The more streams there are, the wider their part.
              style={{
                gridTemplateColumns: `minmax(14rem, 1fr) minmax(0, ${1.2 * streams.length}fr) minmax(12rem, 0.85fr)`,
              }}
            >
              <WallColumnView
                column={queue}
                leftOut={wall.queueLeftOut}
                outlook={wall.outlook}
                inProgress={inProgress}
                {...shared}
              />
              <div className={styles.streams}>
                {streams.map((column) => (
                  <WallColumnView
                    key={column.id}
                    column={column}
                    crowdedBy={fullIn(column)}
                    {...shared}
                  />
                ))}
              </div>
              <WallColumnView column={released} {...shared} />
            </div>
          </DragDropContext>
          <MembersOnly>
            <p className={styles.hint}>
              Drag a card by any part of it. By keyboard: go to a card’s handle with Tab, lift it
              with Space, carry it with the arrow keys and drop it with Space; or open its menu.
            </p>
          </MembersOnly>
        </>
      )}
      <VisuallyHidden role="status" data-landing>
        {landing === null ? null : landingWords(landing)}
      </VisuallyHidden>
      {openedCard ? (
        <CardMenu
          slug={slug}
          card={openedCard}
          streams={wall.streams}
          today={wall.today}
          move={move}
          close={close}
        />
      ) : null}
    </div>
  );
}
