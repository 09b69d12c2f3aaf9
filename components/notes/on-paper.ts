import type { CSSProperties } from "react";

type Lengths = { left?: number; top?: number; width?: number; height?: number; fontSize?: number };

/** Lengths in millimetres of paper as style: true on paper, to the preview's scale on screen. */
export function at({ left, top, width, height, fontSize }: Lengths): CSSProperties {
  return {
    left: millimetres(left),
    top: millimetres(top),
    width: millimetres(width),
    height: millimetres(height),
    fontSize: millimetres(fontSize),
  };
}

/** A length in millimetres of paper. */
export function millimetres(length: number | undefined): string | undefined {
  return length === undefined ? undefined : `calc(${Math.round(length * 1000) / 1000} * var(--mm))`;
}

/** A place on the paper as a transform: browsers round `left` and `top` to whole pixels in print. */
export function moved({ left, top }: { left: number; top: number }): string {
  return `translate(${millimetres(left)}, ${millimetres(top)})`;
}
