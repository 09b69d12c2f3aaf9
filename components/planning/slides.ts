"use client";

/** The page's questions, in order. */
export function partsOfPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main section[data-question]")];
}

/** The place of the part in sight. */
export function currentPart(parts: HTMLElement[]): number {
  return parts.findIndex((part) => part.getBoundingClientRect().bottom > 80);
}

/** Up and down first show the rest of a part that is longer than the screen, such as a long table. */
export function scrollsWithin(key: string, step: number): boolean {
  if (key === "ArrowRight" || key === "ArrowLeft") return false;
  const parts = partsOfPage();
  const box = parts[currentPart(parts)]?.getBoundingClientRect();
  if (!box) return false;
  const hidden = step > 0 ? box.bottom - window.innerHeight : -box.top;
  if (hidden < 40) return false;
  window.scrollBy({ top: step * Math.min(hidden, window.innerHeight * 0.8) });
  return true;
}

/** Where the page is on its way to, and until when, in milliseconds, it may still be. */
let goal = { place: 0, until: 0 };
const longestWay = 1_000;

/** Brings the part a number of steps on into sight, its heading in focus. */
export function goTo(step: number) {
  const parts = partsOfPage();
  // Steps that follow one another fast count from where the one before leads.
  const current = performance.now() < goal.until ? goal.place : currentPart(parts);
  const place = Math.min(parts.length - 1, Math.max(0, current + step));
  goal = { place, until: performance.now() + longestWay };
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const next = parts[place];
  next?.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
  next?.querySelector("h2")?.focus({ preventScroll: true });
}
