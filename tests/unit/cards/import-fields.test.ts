import { describe, expect, it } from "vitest";
import {
  maxLabelsLength,
  maxNameLength,
  maxNotesLength,
  maxTitleLength,
} from "@/lib/cards/fields/card-limits";
import { fieldLimits } from "@/lib/cards/import/import-fields";

describe("fieldLimits", () => {
  it("are those of a card entered by hand", () => {
    const { title, notes, url, labels, ...names } = fieldLimits;
    expect(title).toBe(maxTitleLength);
    expect(notes).toBe(maxNotesLength);
    expect(url).toBe(2_000);
    expect(labels).toBe(maxLabelsLength);
    expect(Object.values(names)).toEqual([
      maxNameLength,
      maxNameLength,
      maxNameLength,
      maxNameLength,
      maxNameLength,
    ]);
  });
});
