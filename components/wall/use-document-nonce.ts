import { useState } from "react";

/**
 * The nonce under which this document may add styles, as a property where there is one. What the server gives belongs to one answer,
 * and a page that was reached by a link or read again came with another answer than its document.
 */
export function useDocumentNonce(given: string | undefined): { nonce?: string } {
  const [nonce] = useState(() => {
    if (typeof document === "undefined") return given;
    return document.querySelector<HTMLElement>("[nonce]")?.nonce || given;
  });
  return nonce === undefined ? {} : { nonce };
}
