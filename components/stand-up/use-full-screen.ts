"use client";

import { type RefObject, useCallback, useEffect } from "react";

/**
 * Gives back what makes an element fill the screen; leaves it when `isOpen` ends, and calls
 * `onLeave` when the reader leaves it by Escape, `onLeft` once the page is back. Where full screen is not allowed, the element stays
 * in the window. Browsers refuse a `<dialog>`, and whatever else fills the screen is painted over
 * an open one: take an element inside it. What is outside cannot have the focus until the
 * browser has left full screen.
 */
export function useFullScreen(
  stage: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onLeave: () => void,
  onLeft: () => void,
): () => void {
  useEffect(() => {
    if (!isOpen) return;
    const changed = () => {
      if (!document.fullscreenElement) onLeave();
    };
    document.addEventListener("fullscreenchange", changed);
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement) void document.exitFullscreen().then(onLeft);
    };
  }, [isOpen, onLeave, onLeft]);

  return useCallback(() => {
    void stage.current?.requestFullscreen?.().catch(() => undefined);
  }, [stage]);
}
