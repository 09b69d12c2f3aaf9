"use client";

/** Prints the page as a report; its print styles leave out what can only be pressed. */
export function PrintButton({ className }: { className: string | undefined }) {
  return (
    <button type="button" className={className} onClick={() => window.print()}>
      Print
    </button>
  );
}
