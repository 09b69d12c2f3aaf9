"use client";

import { useEffect } from "react";

const restsAfterMs = 2500;

/** While active, marks the page as `data-resting` whenever the pointer has not moved for a while. */
export function useRestingPointer(isActive: boolean) {
  useEffect(() => {
    if (!isActive) return;
    const { dataset } = document.documentElement;
    const rest = () => {
      dataset.resting = "";
    };
    let timer = setTimeout(rest, restsAfterMs);
    const wake = () => {
      delete dataset.resting;
      clearTimeout(timer);
      timer = setTimeout(rest, restsAfterMs);
    };
    window.addEventListener("pointermove", wake);
    window.addEventListener("pointerdown", wake);
    return () => {
      window.removeEventListener("pointermove", wake);
      window.removeEventListener("pointerdown", wake);
      clearTimeout(timer);
      delete dataset.resting;
    };
  }, [isActive]);
}
