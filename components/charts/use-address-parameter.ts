"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

/** A parameter of the page's address that changes without asking the server for the page again. */
export function useAddressParameter(
  name: string,
): [value: string | null, set: (value: string | null) => void] {
  const value = useSearchParams().get(name);
  const set = useCallback(
    (next: string | null) => {
      const query = new URLSearchParams(window.location.search);
      if (next === null) query.delete(name);
      else query.set(name, next);
      const text = query.toString();
      window.history.replaceState(null, "", text === "" ? window.location.pathname : `?${text}`);
    },
    [name],
  );
  return [value, set];
}
