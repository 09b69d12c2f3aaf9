"use client";

import { useCallback, useEffect } from "react";

/**
 * Gives back what fills the screen; leaves it when `isOpen` ends, and calls `onLeave` when the
 * reader leaves it by Escape. Where full screen is not allowed, things stay in the window.
 */
export function useFullScreen(isOpen: boolean, onLeave: () => void): () => void {
  useEffect(() => {
    if (!isOpen) return;
    const changed = () => {
      if (!document.fullscreenElement) onLeave();
    };
    document.addEventListener("fullscreenchange", changed);
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [isOpen, onLeave]);

  return useCallback(() => {
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
  }, []);
}
