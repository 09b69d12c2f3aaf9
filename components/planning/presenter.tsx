"use client";

import { IconPresentation } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import styles from "@/components/planning/presenter.module.css";
import { SlideBar } from "@/components/planning/slide-bar";
import { currentPart, goTo, partsOfPage, scrollsWithin } from "@/components/planning/slides";
import { useRestingPointer } from "@/components/planning/use-resting-pointer";
import { PageKeys } from "@/components/ui/page-keys";

/** What the page is laid out for while it is shown larger; and how much larger at least and at most. */
const laidOutWidth = 1180;
const laidOutHeight = 700;
const [leastZoom, maxZoom] = [1.1, 3];

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

const keys = [
  { keys: "→ ←", label: "While presenting: to the next question, or back" },
  { keys: "Esc", label: "End presenting" },
];

type PresenterProps = {
  team: string;
  /** Period, filters and rule, which every slide shows */
  caption: string[];
};

/** Full screen in large type, one question at a time, led by the arrow keys; Escape ends it. */
export function Presenter({ team, caption }: PresenterProps) {
  const [presenting, setPresenting] = useState(false);
  const [slide, setSlide] = useState({ place: 0, count: 0 });
  useRestingPointer(presenting);
  const opener = useRef<HTMLButtonElement>(null);
  const end = useCallback(() => {
    setPresenting(false);
    requestAnimationFrame(() => opener.current?.focus({ preventScroll: true }));
  }, []);

  const begin = async () => {
    setPresenting(true);
    // Where full screen is not allowed the page presents in its window.
    await document.documentElement.requestFullscreen?.().catch(() => undefined);
  };

  useEffect(() => {
    if (!presenting) return;
    const root = document.documentElement;
    const fit = () => {
      const room = Math.min(window.innerWidth / laidOutWidth, window.innerHeight / laidOutHeight);
      const zoom = Math.min(maxZoom, Math.max(leastZoom, room));
      root.style.setProperty("--presenting-zoom", zoom.toFixed(3));
    };
    fit();
    root.dataset.presenting = "";
    partsOfPage()[0]?.scrollIntoView();
    const follow = () => {
      const parts = partsOfPage();
      const [place, count] = [Math.max(0, currentPart(parts)), parts.length];
      setSlide((was) => (was.place === place && was.count === count ? was : { place, count }));
    };
    follow();
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") return end();
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || isBusy(event))
        return;
      event.preventDefault();
      if (!scrollsWithin(event.key, step)) goTo(step);
    };
    const leave = () => {
      if (!document.fullscreenElement) end();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("fullscreenchange", leave);
    window.addEventListener("resize", fit);
    window.addEventListener("scroll", follow, { passive: true });
    return () => {
      delete root.dataset.presenting;
      root.style.removeProperty("--presenting-zoom");
      window.removeEventListener("resize", fit);
      window.removeEventListener("scroll", follow);
      document.removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", leave);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [presenting, end]);

  return (
    <>
      <PageKeys keys={keys} />
      {presenting ? (
        <SlideBar
          team={team}
          caption={caption}
          place={slide.place}
          count={slide.count}
          onStep={goTo}
          onEnd={end}
        />
      ) : (
        <button type="button" ref={opener} className={styles.present} onClick={begin}>
          <IconPresentation size={18} aria-hidden="true" />
          Present
        </button>
      )}
    </>
  );
}

/** Whether what has the focus needs the keys itself. */
function isBusy(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.key === " " && target.closest("button, a, label")) return true;
  return target.closest("input, select, textarea, summary, [role=slider], [role=group]") !== null;
}
