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

/** Brings the part a number of steps on into sight, its heading in focus. */
export function goTo(step: number) {
  const parts = partsOfPage();
  const current = currentPart(parts);
  const next = parts[Math.min(parts.length - 1, Math.max(0, current + step))];
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  next?.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
  next?.querySelector("h2")?.focus({ preventScroll: true });
}
