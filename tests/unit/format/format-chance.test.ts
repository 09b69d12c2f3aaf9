import { describe, expect, it } from "vitest";
import { formatChance } from "@/lib/format/format-chance";

describe("formatChance", () => {
  it.each([
    [0.742, "74\u00a0%"],
    [0.01, "1\u00a0%"],
    [0.99, "99\u00a0%"],
    [0.0099, "under 1\u00a0%"],
    [0, "under 1\u00a0%"],
    [0.9901, "over 99\u00a0%"],
    [1, "over 99\u00a0%"],
  ])("writes %d as %s", (chance, text) => {
    expect(formatChance(chance)).toBe(text);
  });
});
