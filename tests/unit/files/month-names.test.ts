import { describe, expect, it } from "vitest";
import { monthFromName } from "@/lib/files/month-names";

const year2026 = Array.from({ length: 12 }, (_, index) => new Date(Date.UTC(2026, index, 15)));

function written(locale: string, month: "long" | "short"): string[] {
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month, timeZone: "UTC" });
  return year2026.map(
    (day) => format.formatToParts(day).find((part) => part.type === "month")?.value ?? "",
  );
}

describe("monthFromName", () => {
  it.each(
    [
      ["en", "de", "fr", "es", "pt", "it", "nl", "sv"],
      ["da", "nb", "pl", "cs", "sk", "hu", "ro", "tr"],
      ["id", "ru", "uk", "el", "fi", "de-AT"],
    ].flat(),
  )("knows the twelve months in %s, in full", (locale) => {
    expect(written(locale, "long").map(monthFromName)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it.each(["en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "tr"])(
    "knows the months of %s as they are cut short",
    (locale) => {
      const short = written(locale, "short").map((name) => name.replace(/[.]$/, ""));
      expect(short.map(monthFromName)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    },
  );

  it("does not guess at a beginning that is two months", () => {
    expect(monthFromName("jui")).toBeNull();
    expect(monthFromName("ma")).toBeNull();
    expect(monthFromName("soon")).toBeNull();
  });
});
