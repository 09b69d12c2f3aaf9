"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { PageLink } from "@/components/ui/page-link";
import styles from "@/components/wall/card-menu.module.css";
import { menuMoves } from "@/components/wall/menu-moves";
import type { MadeMove } from "@/components/wall/use-wall";
import { wallBlockedWords } from "@/components/wall/wall-words";
import type { Wall } from "@/lib/cards/wall/wall";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

type CardMenuProps = {
  slug: string;
  card: WallCard;
  streams: Wall["streams"];
  today: IsoDay;
  move: MadeMove;
  close: () => void;
};

/** All that can be done with a card; where a move clears a day, it says so before. */
export function CardMenu({ slug, card, streams, today, move, close }: CardMenuProps) {
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => openPopover(popover.current, close), [close]);
  const make = (to: string, reason?: string) => {
    popover.current?.hidePopover();
    move({ card: card.number, to, reason });
    requestAnimationFrame(() => focusCard(card.number));
  };
  const warning = clearedBy(card);
  return (
    <div
      ref={popover}
      popover="auto"
      role="dialog"
      aria-labelledby="card-menu"
      className={styles.menu}
    >
      <div className={styles.head}>
        <h2 id="card-menu">
          {card.number} <bdi>{card.title}</bdi>
        </h2>
        <button type="button" onClick={() => popover.current?.hidePopover()}>
          Close
        </button>
      </div>
      <div className={styles.moves}>
        {menuMoves(card, streams).map(({ to, label }, index) => (
          <button
            key={to}
            type="button"
            data-first={index === 0 || undefined}
            onClick={() => make(to)}
          >
            {label}
          </button>
        ))}
      </div>
      {warning === null ? null : <p className={styles.words}>{warning}</p>}
      {card.place === "released" ? null : <Blockage card={card} make={make} />}
      <p className={styles.words}>
        Moves count as made today, {showDay(today)}.{" "}
        <PageLink href={`/t/${slug}/cards/${card.number}`} prefetch={false}>
          Open the card
        </PageLink>{" "}
        for other days and all else.
      </p>
    </div>
  );
}

/**
 * Shows the menu above the page with its first move in focus. Escape, a click elsewhere or leaving
 * it by keyboard closes it. It is no modal dialog: those make the whole page inert, which takes
 * longer on a full wall than the move.
 */
function openPopover(popover: HTMLElement | null, close: () => void) {
  if (popover === null) return;
  const onToggle = ({ newState }: ToggleEvent) => {
    if (newState === "closed") close();
  };
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !popover.contains(relatedTarget)) popover.hidePopover();
  };
  popover.addEventListener("toggle", onToggle);
  popover.addEventListener("focusout", onLeave);
  popover.showPopover();
  popover.querySelector<HTMLElement>("button[data-first]")?.focus();
  return () => {
    popover.removeEventListener("toggle", onToggle);
    popover.removeEventListener("focusout", onLeave);
  };
}

/** A card that went to another column took the focus with it, which would start over at the top. */
function focusCard(number: number) {
  if (document.activeElement !== document.body) return;
  document
    .querySelector<HTMLElement>(`[data-card="${number}"] [role="button"]`)
    ?.focus({ preventScroll: true });
}

type BlockageProps = { card: WallCard; make: (to: string, reason?: string) => void };

function Blockage({ card, make }: BlockageProps) {
  if (card.blocked !== null) {
    return (
      <div className={styles.block}>
        <p className={styles.words}>{wallBlockedWords(card)}</p>
        <button type="button" onClick={() => make("unblock")}>
          No longer blocked
        </button>
      </div>
    );
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    make("block", reason || undefined);
  };
  return (
    <form className={styles.block} onSubmit={onSubmit}>
      <label>
        What blocks it
        <input name="reason" maxLength={500} autoComplete="off" />
      </label>
      <button type="submit">Mark as blocked</button>
    </form>
  );
}

function clearedBy({ place, committed, released }: WallCard): string | null {
  if (place === "open" && committed !== null) {
    return `Going back to the queue clears its commit day, ${showDay(committed)}.`;
  }
  if (place !== "released" || released === null) return null;
  const kept = committed === null ? "" : ` Its commit day, ${showDay(committed)}, stays.`;
  return `Reopening ends its release of ${showDay(released)}, which stays in its history.${kept}`;
}
