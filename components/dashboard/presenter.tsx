"use client";

import { IconPresentation } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import styles from "@/components/dashboard/presenter.module.css";

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  " ": 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};

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
    document.documentElement.dataset.presenting = "";
    partsOfPage()[0]?.scrollIntoView();
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") return end();
      const step = steps[event.key];
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || isBusy(event))
        return;
      event.preventDefault();
      goTo(step);
    };
    const leave = () => {
      if (!document.fullscreenElement) end();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("fullscreenchange", leave);
    return () => {
      delete document.documentElement.dataset.presenting;
      document.removeEventListener("keydown", press);
      document.removeEventListener("fullscreenchange", leave);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [presenting, end]);

  return (
    <button
      type="button"
      className={styles.present}
      onClick={presenting ? end : begin}
      aria-pressed={presenting}
    >
      <IconPresentation size={18} aria-hidden="true" />
      {presenting ? "End" : "Present"}
    </button>
  );
}

/** The page's questions, in order. */
function partsOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main section[data-question]")];
}

function goTo(step: number) {
  const parts = partsOfPage();
  const current = parts.findIndex((part) => part.getBoundingClientRect().bottom > 80);
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
