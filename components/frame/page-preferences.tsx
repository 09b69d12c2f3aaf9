"use client";

import { type KeptPreferences, setPreferencesSource } from "@/lib/dates/date-ways";

const shared = globalThis as {
  walltimePreferences?: { getStore(): KeptPreferences | undefined };
};

/** Before anything is drawn: in a browser days are written as they were on the server. */
function givePreferences(): void {
  if (typeof document === "undefined") {
    setPreferencesSource(() => shared.walltimePreferences?.getStore());
    return;
  }
  const ofPage = { text: document.documentElement.dataset.preferences ?? "" };
  setPreferencesSource(() => ofPage);
}

givePreferences();

/** Has the parts of a page that run in the browser write days as whoever looks prefers. */
export function PagePreferences() {
  return null;
}
