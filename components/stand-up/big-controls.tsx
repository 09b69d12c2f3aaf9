"use client";

import { useEffect, useRef } from "react";
import styles from "@/components/stand-up/big-controls.module.css";
import { CardTimer } from "@/components/stand-up/card-timer";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import { outlookOf } from "@/lib/charts/stand-up/stand-up-words";

type BigControlsProps = {
  cards: OpenCardView[];
  index: number;
  goTo: (index: number) => void;
};

/** The way from card to card, each by its number, and the time that one may take. */
export function BigControls({ cards, index, goTo }: BigControlsProps) {
  const strip = useRef<HTMLOListElement>(null);
  useEffect(() => {
    strip.current?.children[index]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [index]);
  // Buttons at the ends keep the focus, which a disabled one would lose with all keys.
  return (
    <>
      <button type="button" onClick={() => goTo(index - 1)} aria-disabled={index === 0}>
        ← Previous
      </button>
      <span className={styles.count}>
        Card {index + 1} of {cards.length}
      </span>
      <button
        type="button"
        onClick={() => goTo(index + 1)}
        aria-disabled={index === cards.length - 1}
      >
        Next →
      </button>
      <CardTimer key={cards[index]?.number} />
      <ol ref={strip} className={styles.strip} aria-label="Cards by risk">
        {cards.map((card, place) => (
          <li key={card.number}>
            <button
              type="button"
              data-tone={outlookOf(card).tone}
              aria-current={place === index || undefined}
              onClick={() => goTo(place)}
            >
              #{card.number}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
