import { expect, test } from "vitest";
import type { Spell } from "@/lib/cards/history/card-spells";
import { spellSentences } from "@/lib/cards/history/spell-sentences";

const blocked: Spell = {
  id: 1,
  kind: "blocked",
  fromOn: "2026-05-04",
  toOn: null,
  streamId: null,
  reason: "waits",
  cycleDays: null,
  leadDays: null,
};
const inStream: Spell = { ...blocked, id: 2, kind: "stream", streamId: 1, reason: null };

test("a blockage is told when it begins, ends and is taken back; streams are not told", () => {
  expect(spellSentences([], [blocked, inStream])).toEqual([
    "Marked as blocked since 4 May 2026: “waits”",
  ]);
  expect(spellSentences([blocked], [{ ...blocked, toOn: "2026-05-06" }])).toEqual([
    "Not blocked any more",
  ]);
  expect(spellSentences([{ ...blocked, toOn: "2026-05-06" }], [blocked])).toEqual([
    "Marked as blocked again: “waits”",
  ]);
  expect(spellSentences([blocked], [])).toEqual(["No longer marked as blocked"]);
  expect(spellSentences([blocked], [blocked, inStream])).toEqual([]);
});
