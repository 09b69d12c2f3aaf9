"use client";

import { useRef } from "react";
import { chartPicture } from "@/components/charts/chart-picture";
import styles from "@/components/charts/save-image.module.css";
import { whenDrawn } from "@/components/charts/when-drawn";
import { showToast } from "@/components/ui/toast";

const sharpness = 2;

/** Saves the chart around it as a picture with its title and legend. */
export function SaveImage() {
  const place = useRef<HTMLSpanElement>(null);
  const picture = async () => {
    const figure = place.current?.closest("figure");
    if (!figure) return null;
    if (!chartPicture(figure)) await whenDrawn(figure);
    const made = chartPicture(figure);
    if (!made) showToast({ text: "The chart is not there to be saved.", isProblem: true });
    return made;
  };
  const saveSvg = async () => {
    const made = await picture();
    if (made) save(new Blob([made.svg], { type: "image/svg+xml" }), `${made.name}.svg`);
  };
  const savePng = async () => {
    const made = await picture();
    if (!made) return;
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.svg)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = made.width * sharpness;
    canvas.height = made.height * sharpness;
    const context = canvas.getContext("2d");
    context?.scale(sharpness, sharpness);
    context?.drawImage(image, 0, 0, made.width, made.height);
    canvas.toBlob((blob) => blob && save(blob, `${made.name}.png`), "image/png");
  };
  return (
    <span ref={place} className={styles.save}>
      Save as
      <button type="button" onClick={savePng}>
        PNG
      </button>
      <button type="button" onClick={saveSvg}>
        SVG
      </button>
    </span>
  );
}

function save(blob: Blob, fileName: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
