import { describe, expect, it } from "vitest";
import { nameKey } from "@/lib/cards/fields/name-key";

describe("nameKey", () => {
  it.each([
    ["Bug", " BUG "],
    ["Größe", "GRÖßE"],
    ["İade", "iade"],
    ["ΚΌΣΜΟΣ", "κόσμος"],
    ["κόσμοσ", "κόσμος"],
    ["Ошибка", "ОШИБКА"],
  ])("is one for %j and %j", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Bug", "Bugs"],
    ["a b", "ab"],
    ["ı", "i"],
    ["🚀", "🛰"],
  ])("is not one for %j and %j", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
