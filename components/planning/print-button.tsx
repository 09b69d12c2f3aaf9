"use client";

import { printWhole } from "@/components/charts/when-drawn";

/** Prints the page as a report; its print styles leave out what can only be pressed. Waits for charts. */
export function PrintButton({ className }: { className: string | undefined }) {
  return (
    <button type="button" className={className} onClick={() => printWhole()}>
      Print
    </button>
  );
}
