"use client";

import { useState } from "react";
import { guardFormula } from "@/lib/files/formula-guard";

/** Puts the SLA table on the clipboard, as a table for documents and as columns for spreadsheets. */
export function CopyTable({ className }: { className: string | undefined }) {
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  const copy = async () => {
    const table = document.querySelector<HTMLTableElement>("table[data-sla-table]");
    if (!table) return;
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([plainTable(table)], { type: "text/html" }),
          "text/plain": new Blob([columns(table)], { type: "text/plain" }),
        }),
      ]);
      setState("copied");
    } catch {
      setState("failed");
    }
    setTimeout(() => setState("ready"), 3000);
  };
  const words = { ready: "Copy", copied: "Copied", failed: "Not allowed to copy" }[state];
  return (
    <button type="button" className={className} onClick={copy} aria-live="polite">
      {words}
    </button>
  );
}

function cellsOf(table: HTMLTableElement): { text: string; heading: boolean }[][] {
  return [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: guardFormula((cell.textContent ?? "").trim()),
      heading: cell.tagName === "TH",
    })),
  );
}

/** A table of lead times says so wherever it is put; one of cycle times needs no words. */
function captionOf(table: HTMLTableElement): string | null {
  return table.dataset.measure === "lead" ? guardFormula(table.caption?.textContent ?? "") : null;
}

function columns(table: HTMLTableElement): string {
  const caption = captionOf(table);
  const rows = cellsOf(table).map((row) => row.map((cell) => cell.text).join("\t"));
  return (caption === null ? rows : [caption, ...rows]).join("\n");
}

/** The table without the page's looks and links. */
function plainTable(table: HTMLTableElement): string {
  const copy = document.createElement("table");
  const caption = captionOf(table);
  if (caption !== null) copy.createCaption().textContent = caption;
  for (const row of cellsOf(table)) {
    const line = copy.insertRow();
    for (const { text, heading } of row) {
      const cell = document.createElement(heading ? "th" : "td");
      cell.textContent = text;
      line.append(cell);
    }
  }
  return copy.outerHTML;
}
