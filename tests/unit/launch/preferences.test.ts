import type { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { withPreferences } from "@/lib/launch/preferences.js";

const shared = globalThis as unknown as {
  walltimePreferences: AsyncLocalStorage<{ text: string }>;
};

/** What is known of the preferences while a request is answered. */
function known(url: string, cookie?: string): string | null {
  let text: string | null = null;
  withPreferences({ url, headers: { cookie } } as IncomingMessage, () => {
    text = shared.walltimePreferences.getStore()?.text ?? null;
  });
  return text;
}

describe("the preferences of whoever asks", () => {
  const cookie = "a=1; walltime-preferences=order%3Diso%26week%3D7; b=2";

  test.each([["/"], ["/t/harbour/history?_rsc=1"], ["/t/harbour/wall/changes"]])(
    "are known to the page %s",
    (url) => {
      expect(known(url, cookie)).toBe("order=iso&week=7");
    },
  );

  test.each([
    ["/api/v1/teams/harbour/history"],
    ["/t/harbour/sla.xlsx?by=size"],
    ["/t/harbour/sla/quotes.csv"],
    ["/t/harbour/cards/export?separator=semicolon"],
  ])("are not to the file or answer %s", (url) => {
    expect(known(url, cookie)).toBeNull();
  });

  test.each([[undefined], [""], ["other=1"], ["walltime-preferences=%E0%A4%A"]])(
    "are none in the cookie %s",
    (text) => {
      expect(known("/", text)).toBeNull();
    },
  );
});
