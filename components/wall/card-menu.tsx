"use client";

import { type FormEvent, useRef } from "react";
import styles from "@/components/wall/card-menu.module.css";
import type { Move } from "@/components/wall/use-wall";
import type { MoveTarget } from "@/components/wall/wall-column";
import { columnOf } from "@/components/wall/wall-columns";
import type { WallCard } from "@/lib/cards/wall-card";

type CardMenuProps = { slug: string; card: WallCard; streams: MoveTarget[]; move: Move };

/** All that can be done with a card, as buttons of a plain form: works without scripts, too. */
export function CardMenu({ slug, card, streams, move }: CardMenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    if (details.current) details.current.open = false;
    move({
      card: card.number,
      to: String(data.get("to")),
      reason: String(data.get("reason") ?? "") || undefined,
    });
  };
  return (
    <details ref={details} className={styles.menu}>
      <summary>Move or block</summary>
      <form method="post" action={`/t/${slug}/wall/moves`} onSubmit={onSubmit}>
        <input type="hidden" name="card" value={card.number} />
        <input type="hidden" name="version" value={card.version} />
        <div className={styles.buttons}>
          {targetsOf(card, streams).map(({ to, label }) => (
            <button key={to} type="submit" name="to" value={to}>
              {label}
            </button>
          ))}
        </div>
        {card.place === "released" ? null : <Blockage card={card} />}
      </form>
    </details>
  );
}

function Blockage({ card }: { card: WallCard }) {
  if (card.blocked !== null) {
    return (
      <button type="submit" name="to" value="unblock">
        No longer blocked
      </button>
    );
  }
  return (
    <div className={styles.block}>
      <label>
        What blocks it
        <input name="reason" maxLength={500} autoComplete="off" />
      </label>
      <button type="submit" name="to" value="block">
        Mark as blocked
      </button>
    </div>
  );
}

function targetsOf(card: WallCard, streams: MoveTarget[]): MoveTarget[] {
  const here = columnOf(card);
  const into = streams.length > 0 ? streams : [{ to: "stream:0", label: "progress" }];
  const others = into.filter((stream) => stream.to !== here);
  if (card.place === "queue") {
    return [
      ...others.map(({ to, label }) => ({ to, label: `Commit to ${label}` })),
      { to: "top", label: "To the top" },
      { to: "up", label: "Up" },
      { to: "down", label: "Down" },
      { to: "bottom", label: "To the bottom" },
      { to: "cancelled", label: "Cancel" },
    ];
  }
  if (card.place === "released") {
    return into.map(({ to, label }) => ({ to, label: `Reopen into ${label}` }));
  }
  return [
    { to: "released", label: "Release" },
    ...others.map(({ to, label }) => ({ to, label: `Move to ${label}` })),
    { to: "top", label: "Back to the queue" },
    { to: "cancelled", label: "Cancel" },
  ];
}
