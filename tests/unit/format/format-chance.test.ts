import { describe, expect, it } from "vitest";
import { formatChance } from "@/lib/format/format-chance";

describe("formatChance", () => {
  it.each([
    [0.742, "74%"],
    [0.01, "1%"],
    [0.99, "99%"],
    [0.0099, "under 1%"],
    [0, "under 1%"],
    [0.9901, "over 99%"],
    [1, "over 99%"],
  ])("writes %d as %s", (chance, text) => {
    expect(formatChance(chance)).toBe(text);
  });
});
