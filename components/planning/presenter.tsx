"use client";

import { IconPresentation } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import styles from "@/components/planning/presenter.module.css";
import { PageKeys } from "@/components/ui/page-keys";

/** What the page is laid out for while it is shown larger; and how much larger at least and at most. */
const laidOutWidth = 1180;
const laidOutHeight = 700;
const [leastZoom, mostZoom] = [1.1, 3];

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

/** Full screen in large type, one question at a time, led by the arrow keys; Escape ends it. */
export function Presenter() {
  const [presenting, setPresenting] = useState(false);
  const end = useCallback(() => setPresenting(false), []);

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
      const zoom = Math.min(mostZoom, Math.max(leastZoom, room));
      root.style.setProperty("--presenting-zoom", zoom.toFixed(3));
    };
    fit();
    root.dataset.presenting = "";
    partsOfPage()[0]?.scrollIntoView();
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
    return () => {
      delete root.dataset.presenting;
      root.style.removeProperty("--presenting-zoom");
      window.removeEventListener("resize", fit);
      document.removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", leave);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [presenting, end]);

  return (
    <>
      <PageKeys keys={keys} />
      <button
        type="button"
        className={styles.present}
        onClick={presenting ? end : begin}
        aria-pressed={presenting}
      >
        <IconPresentation size={18} aria-hidden="true" />
        {presenting ? "End" : "Present"}
      </button>
    </>
  );
}

/** The page's questions, in order. */
function partsOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main section[data-question]")];
}

function currentPart(parts: HTMLElement[]): number {
  return parts.findIndex((part) => part.getBoundingClientRect().bottom > 80);
}

/** Up and down first show the rest of a part that is longer than the screen, such as a long table. */
function scrollsWithin(key: string, step: number): boolean {
  if (key === "ArrowRight" || key === "ArrowLeft") return false;
  const parts = partsOfPage();
  const box = parts[currentPart(parts)]?.getBoundingClientRect();
  if (!box) return false;
  const hidden = step > 0 ? box.bottom - window.innerHeight : -box.top;
  if (hidden < 40) return false;
  window.scrollBy({ top: step * Math.min(hidden, window.innerHeight * 0.8) });
  return true;
}

function goTo(step: number) {
  const parts = partsOfPage();
  const current = currentPart(parts);
  const next = parts[Math.min(parts.length - 1, Math.max(0, current + step))];
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  next?.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
  next?.querySelector("h2")?.focus({ preventScroll: true });
}

/** Whether what has the focus needs the keys itself. */
function isBusy(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.closest("input, select, textarea, summary, [role=slider], [role=group]") !== null;
}
