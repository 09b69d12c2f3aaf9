"use client";

import { IconMaximize } from "@tabler/icons-react";
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { useAddressParameter } from "@/components/charts/use-address-parameter";
import { BigCard } from "@/components/stand-up/big-card";
import { BigControls } from "@/components/stand-up/big-controls";
import styles from "@/components/stand-up/big-screen.module.css";
import { useFullScreen } from "@/components/stand-up/use-full-screen";
import { useLiveRefresh } from "@/components/stand-up/use-live-refresh";
import { isTyping } from "@/components/ui/is-typing";
import { OutOfDate } from "@/components/ui/out-of-date";
import { PageKeys } from "@/components/ui/page-keys";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import type { DayCount } from "@/lib/dates/work-calendar";

type BigScreenProps = {
  team: string;
  slug: string;
  revision: number;
  sentence: string;
  morning: string;
  cards: OpenCardView[];
  dayCount: DayCount;
  cardPath: string;
};

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The stand-up on a big screen: one card at a time in large type, led by the arrow keys. Which card
 * is shown stands in the address (`big`), so that a screen can be opened by a link.
 */
export function BigScreen(props: BigScreenProps) {
  const { team, slug, revision, sentence, morning, cards, dayCount, cardPath } = props;
  const isConnected = useLiveRefresh(slug, revision);
  const [address, setAddress] = useAddressParameter("big");
  const [shown, setShown] = useState(address);
  const isOpen = shown !== null;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const last = useRef(0);
  const found = cards.findIndex((card) => String(card.number) === shown);
  // A card that was just released leaves its place to the next one.
  const index = found === -1 ? Math.max(0, Math.min(last.current, cards.length - 1)) : found;
  last.current = index;
  const card = cards[index];

  const close = useCallback(() => dialog.current?.close(), []);
  const giveFocusBack = useCallback(() => opener.current?.focus(), []);
  const enterFullScreen = useFullScreen(stage, isOpen, close, giveFocusBack);

  useEffect(() => {
    if (isOpen && !dialog.current?.open) {
      dialog.current?.showModal();
      dialog.current?.focus();
    }
    if (!isOpen && dialog.current?.open) dialog.current.close();
  }, [isOpen]);

  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === "b" && isPlain && !isOpen && !isTyping(event.target))
        opener.current?.click();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [isOpen]);

  // The screen does not wait for the address, so that quick presses of a key are all heard.
  const show = (next: string | null) => {
    setShown(next);
    setAddress(next);
  };
  const goTo = (next: number) => {
    const goal = cards[Math.min(cards.length - 1, Math.max(0, next))];
    if (goal) show(String(goal.number));
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const isTaken = (event.target as HTMLElement).closest("select") !== null;
    if (step === undefined || isTaken || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(index + step);
  };

  return (
    <>
      {isOpen ? null : <OutOfDate isConnected={isConnected} />}
      <PageKeys
        keys={[{ keys: "← →", label: "On the big screen: the card before, the next card" }]}
      />
      <button
        type="button"
        ref={opener}
        hidden={cards.length === 0}
        className={styles.open}
        aria-keyshortcuts="b"
        onClick={() => {
          last.current = 0;
          show("first");
          enterFullScreen();
        }}
      >
        <IconMaximize size={18} aria-hidden="true" />
        Big screen
      </button>
      <dialog
        ref={dialog}
        className={styles.screen}
        aria-label="Stand-up on a big screen"
        tabIndex={-1}
        onKeyDown={press}
        onClose={() => {
          show(null);
          // Leaving full screen takes the focus that the closed dialog gave back.
          const back = () => setTimeout(() => opener.current?.focus());
          if (document.fullscreenElement)
            document.addEventListener("fullscreenchange", back, { once: true });
          else back();
        }}
      >
        <div ref={stage} className={styles.layout}>
          {isOpen ? (
            <>
              <header className={styles.head}>
                <p className={styles.sentence}>{sentence}</p>
                <p className={styles.place}>
                  {team} · {morning}
                </p>
              </header>
              {card ? (
                <BigCard card={card} dayCount={dayCount} href={`${cardPath}/${card.number}`} />
              ) : (
                <p className={styles.nothing}>Cards show here as soon as they are committed.</p>
              )}
              <footer className={styles.foot}>
                {card ? <BigControls cards={cards} index={index} goTo={goTo} /> : null}
                <button type="button" className={styles.end} onClick={close}>
                  End
                </button>
              </footer>
              <OutOfDate isConnected={isConnected} />
            </>
          ) : null}
        </div>
      </dialog>
    </>
  );
}
