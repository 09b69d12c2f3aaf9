import { describe, expect, it } from "vitest";
import { type Spell, type SpellSource, spellsAfter } from "@/lib/cards/history/card-spells";

const card: SpellSource = {
  streamId: null,
  committed: "2026-05-01",
  released: null,
  cancelled: null,
  cycleDays: null,
  leadDays: null,
};

type Step = [today: string, change: Partial<SpellSource>];

/** The spells of a card that lived through the steps. */
function lived(...steps: Step[]): Spell[] {
  let spells: Spell[] = [];
  let before: SpellSource | null = null;
  for (const [today, change] of steps) {
    const after: SpellSource = { ...(before ?? card), ...change };
    spells = spellsAfter(spells, before, after, today);
    before = after;
  }
  return spells;
}

const stretches = (spells: Spell[]) =>
  spells.map(({ kind, fromOn, toOn, streamId }) =>
    kind === "stream" ? [streamId, fromOn, toOn] : [kind, fromOn, toOn],
  );

describe("spells of a stream", () => {
  it("begin on the commit day", () => {
    expect(stretches(lived(["2026-05-03", { streamId: 1 }]))).toEqual([[1, "2026-05-01", null]]);
  });

  it("do not begin before the card is committed", () => {
    expect(lived(["2026-05-03", { streamId: 1, committed: null }])).toEqual([]);
    const spells = lived(
      ["2026-05-03", { streamId: 1, committed: null }],
      ["2026-05-06", { committed: "2026-05-05" }],
    );
    expect(stretches(spells)).toEqual([[1, "2026-05-05", null]]);
  });

  it("follow a corrected commit day", () => {
    const spells = lived(
      ["2026-05-03", { streamId: 1 }],
      ["2026-05-06", { committed: "2026-04-28" }],
    );
    expect(stretches(spells)).toEqual([[1, "2026-04-28", null]]);
  });

  it("end and begin today when the card moves", () => {
    const spells = lived(["2026-05-01", { streamId: 1 }], ["2026-05-06", { streamId: 2 }]);
    expect(stretches(spells)).toEqual([
      [1, "2026-05-01", "2026-05-06"],
      [2, "2026-05-06", null],
    ]);
  });

  it("end with the release or the cancellation", () => {
    expect(
      stretches(lived(["2026-05-01", { streamId: 1 }], ["2026-05-09", { released: "2026-05-08" }])),
    ).toEqual([[1, "2026-05-01", "2026-05-08"]]);
    expect(
      stretches(
        lived(["2026-05-01", { streamId: 1 }], ["2026-05-09", { cancelled: "2026-05-07" }]),
      ),
    ).toEqual([[1, "2026-05-01", "2026-05-07"]]);
  });

  it("of a released card are corrected, not moved", () => {
    const spells = lived(
      ["2026-05-01", { streamId: 1 }],
      ["2026-05-09", { released: "2026-05-08" }],
      ["2026-05-12", { streamId: 2, released: "2026-05-07" }],
    );
    expect(stretches(spells)).toEqual([[2, "2026-05-01", "2026-05-07"]]);
  });

  it("never end before they began", () => {
    const spells = lived(
      ["2026-05-01", { streamId: 1 }],
      ["2026-05-09", { streamId: 2 }],
      ["2026-05-10", { released: "2026-05-05" }],
    );
    expect(stretches(spells)).toEqual([
      [1, "2026-05-01", "2026-05-09"],
      [2, "2026-05-09", "2026-05-09"],
    ]);
  });

  it("end when the card leaves its stream and begin again when it comes back", () => {
    const spells = lived(
      ["2026-05-01", { streamId: 1 }],
      ["2026-05-05", { streamId: null }],
      ["2026-05-12", { streamId: 1 }],
    );
    expect(stretches(spells)).toEqual([
      [1, "2026-05-01", "2026-05-05"],
      [1, "2026-05-12", null],
    ]);
  });

  it("end when the card goes back to the queue and begin again with its next commitment", () => {
    const spells = lived(
      ["2026-05-01", { streamId: 1 }],
      ["2026-05-05", { committed: null }],
      ["2026-05-20", { committed: "2026-05-18" }],
    );
    expect(stretches(spells)).toEqual([
      [1, "2026-05-01", "2026-05-05"],
      [1, "2026-05-18", null],
    ]);
  });

  it("begin again on the day of a reopening", () => {
    const spells = lived(
      ["2026-05-01", { streamId: 1 }],
      ["2026-05-08", { released: "2026-05-08" }],
      ["2026-05-12", { released: null }],
    );
    expect(stretches(spells)).toEqual([
      [1, "2026-05-01", "2026-05-08"],
      ["released", "2026-05-08", "2026-05-12"],
      [1, "2026-05-12", null],
    ]);
  });
});

describe("released spells", () => {
  it("are left by a reopening, with the times the release had", () => {
    const [spell] = lived(
      ["2026-05-08", { released: "2026-05-08", cycleDays: 6, leadDays: 9 }],
      ["2026-05-12", { released: null, cycleDays: null, leadDays: null }],
    );
    expect(spell).toEqual({
      id: 1,
      kind: "released",
      fromOn: "2026-05-08",
      toOn: "2026-05-12",
      streamId: null,
      reason: null,
      cycleDays: 6,
      leadDays: 9,
    });
  });

  it("are not left by a release that is corrected, or cleared on its own day", () => {
    expect(
      lived(["2026-05-08", { released: "2026-05-08" }], ["2026-05-12", { released: "2026-05-07" }]),
    ).toEqual([]);
    expect(
      lived(["2026-05-08", { released: "2026-05-08" }], ["2026-05-08", { released: null }]),
    ).toEqual([]);
  });

  it("are kept for every passage", () => {
    const spells = lived(
      ["2026-05-08", { released: "2026-05-08" }],
      ["2026-05-12", { released: null }],
      ["2026-05-15", { released: "2026-05-15" }],
      ["2026-05-20", { released: null }],
    );
    expect(stretches(spells)).toEqual([
      ["released", "2026-05-08", "2026-05-12"],
      ["released", "2026-05-15", "2026-05-20"],
    ]);
    expect(new Set(spells.map((spell) => spell.id)).size).toBe(2);
  });

  it("end with the next release where that turns out to lie before the day of the reopening", () => {
    const spells = lived(
      ["2026-05-08", { released: "2026-05-08" }],
      ["2026-05-20", { released: null }],
      ["2026-05-21", { released: "2026-05-12" }],
    );
    expect(stretches(spells)).toEqual([["released", "2026-05-08", "2026-05-12"]]);
  });

  it("go where the release is put back", () => {
    const spells = lived(
      ["2026-05-08", { released: "2026-05-08" }],
      ["2026-05-20", { released: null }],
      ["2026-05-21", { released: "2026-05-08" }],
    );
    expect(spells).toEqual([]);
  });
});

it("leaves the spells it is given alone", () => {
  const open: SpellSource = { ...card, streamId: 1 };
  const spells = spellsAfter([], null, open, "2026-05-01");
  const copy = structuredClone(spells);
  spellsAfter(spells, open, { ...open, streamId: 2 }, "2026-05-05");
  expect(spells).toEqual(copy);
});
