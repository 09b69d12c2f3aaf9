import { describe, expect, it } from "vitest";
import { fitSize } from "@/lib/format/fit-size";
import { timerText } from "@/lib/format/timer-text";
import { wallDay } from "@/lib/format/wall-day";

describe("the size at which a text fits", () => {
  const box = { width: 57.5, height: 14 };

  it("is the largest allowed for a short text", () => {
    expect(fitSize("Search", box, 4.4)).toBe(4.4);
  });

  it.each([
    ["Latin", "W".repeat(200)],
    ["Chinese", "支".repeat(200)],
    ["Emoji", "🚀".repeat(200)],
  ])(
    "leaves a long text in %s room: its letters at their widest cover less than the box",
    (_, text) => {
      const size = fitSize(text, box, 4.4);
      const letters = Array.from(text).length;
      expect(size).toBeGreaterThan(0.8);
      expect(letters * size * size).toBeLessThan(box.width * box.height);
    },
  );

  it("never grows when a text gets longer", () => {
    const words = "ordinary words of a title in a language with Größenänderungen ";
    const sizes = [1, 2, 4, 8].map((times) => fitSize(words.repeat(times), box, 4.4));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

describe("a timer", () => {
  it.each([
    [120, "2:00"],
    [61, "1:01"],
    [0, "0:00"],
    [-5, "+0:05 over"],
    [-61, "+1:01 over"],
  ])("at %i seconds reads %s", (seconds, text) => {
    expect(timerText(seconds)).toBe(text);
  });
});

describe("a day on a wall", () => {
  it("has its weekday, its date and its year apart", () => {
    expect(wallDay("2026-03-12")).toEqual({ weekday: "Thursday", day: "12 Mar", year: "2026" });
  });
});
