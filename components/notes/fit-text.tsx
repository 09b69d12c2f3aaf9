"use client";

import { useEffect, useRef } from "react";
import { at, millimetres } from "@/components/notes/on-paper";
import { fitSize } from "@/lib/format/fit-size";

type FitTextProps = {
  text: string;
  /** In millimetres of paper */
  area: { left: number; top: number; width: number; height: number };
  /** The largest type size, in millimetres */
  largest: number;
  isBold: boolean;
  className: string | undefined;
  /** Names this part of the note */
  part: string | undefined;
};

const rounds = 9;
/** Type may run a little wider on paper than on a screen. */
const slack = 0.97;

/**
 * A text in the largest type that fits its area whole. Reckoned with care on the server, measured
 * in the browser, where the typeface is known.
 */
export function FitText({ text, area, largest, isBold, className, part }: FitTextProps) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is measured again
  useEffect(() => {
    const element = place.current;
    if (element) void document.fonts.ready.then(() => measure(element, largest));
  }, [text, largest, area.width, area.height]);
  return (
    <div
      ref={place}
      className={className}
      style={at({ ...area, fontSize: fitSize(text, area, largest) })}
      data-bold={isBold || undefined}
      data-fit
      data-part={part}
      dir="auto"
    >
      <span>{text}</span>
    </div>
  );
}

/** Measures in the size of the paper, whatever the preview's. */
function measure(element: HTMLElement, largest: number) {
  const text = element.firstElementChild;
  if (!text) return;
  element.style.setProperty("--mm", "1mm");
  const height = element.getBoundingClientRect().height;
  const fits = (size: number) => {
    element.style.fontSize = millimetres(size) ?? "";
    return text.getBoundingClientRect().height <= height;
  };
  let low = largest / 40;
  let high = largest;
  if (fits(largest)) low = largest;
  for (let round = 0; round < rounds && low < largest; round += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  element.style.fontSize = millimetres(low * slack) ?? "";
  element.style.removeProperty("--mm");
}
