import type { IsoDay } from "@/lib/dates/day";

/** A dated stretch of a card's life; without an end it is going on. */
export type Spell = {
  id: number;
  kind: "stream" | "blocked" | "released";
  fromOn: IsoDay;
  toOn: IsoDay | null;
  streamId: number | null;
  reason: string | null;
  /** The card's times as of this release (released spells) */
  cycleDays: number | null;
  leadDays: number | null;
};

/** What of a card its spells follow from. */
export type SpellSource = {
  streamId: number | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  cycleDays: number | null;
  leadDays: number | null;
};

/**
 * The spells of a card after a change. A release that is cleared on a later day becomes a released
 * spell that ends today (reopening, METRICS section 2), or on an earlier day that turns out to be
 * the next release, so that a card is never released twice on one day. The stream it is in is a
 * spell from its commitment, or from today when it moves or comes back, to its release or
 * cancellation, which also ends a blockage.
 */
export function spellsAfter(
  spells: readonly Spell[],
  before: SpellSource | null,
  after: SpellSource,
  today: IsoDay,
): Spell[] {
  const next = spells.map((spell) => ({ ...spell }));
  if (before?.released && after.released === null && before.released < today) {
    next.push({
      ...blank(next, "released", before.released),
      toOn: today,
      cycleDays: before.cycleDays,
      leadDays: before.leadDays,
    });
  }
  followStream(next, before, after, today);
  const end = after.released ?? after.cancelled;
  if (end !== null) endBlockage(next, end);
  return endingBefore(after.released, next);
}

/** Released spells last no longer than to the release that followed them. */
function endingBefore(released: IsoDay | null, spells: Spell[]): Spell[] {
  if (released === null) return spells;
  for (const spell of spells) {
    if (spell.kind === "released" && spell.toOn !== null && spell.toOn > released) {
      spell.toOn = released;
    }
  }
  return spells.filter(
    (spell) => spell.kind !== "released" || spell.toOn === null || spell.fromOn < spell.toOn,
  );
}

/** The spells of a card that is blocked from a day on. */
export function spellsBlocked(
  spells: readonly Spell[],
  from: IsoDay,
  reason: string | null,
): Spell[] {
  const next = spells.map((spell) => ({ ...spell }));
  next.push({ ...blank(next, "blocked", from), reason });
  return next;
}

/** The spells of a card that is blocked no longer on a day. */
export function spellsUnblocked(spells: readonly Spell[], on: IsoDay): Spell[] {
  const next = spells.map((spell) => ({ ...spell }));
  endBlockage(next, on);
  return next;
}

/** Whether a blockage goes on. */
export function isBlocked(spells: readonly Spell[]): boolean {
  return spells.some((spell) => spell.kind === "blocked" && spell.toOn === null);
}

function endBlockage(spells: Spell[], on: IsoDay): void {
  for (const spell of spells) {
    if (spell.kind === "blocked" && spell.toOn === null) spell.toOn = latest(spell.fromOn, on);
  }
}

function followStream(
  spells: Spell[],
  before: SpellSource | null,
  after: SpellSource,
  today: IsoDay,
): void {
  const end = after.released ?? after.cancelled;
  const ofStream = spells.filter((spell) => spell.kind === "stream");
  const last = ofStream.at(-1);
  const wasEnded = (before?.released ?? before?.cancelled ?? null) !== null;
  const wasThere = typeof before?.streamId === "number" && before.committed !== null;
  if (after.streamId === null || after.committed === null) {
    if (last && last.toOn === null) last.toOn = latest(last.fromOn, end ?? today);
    return;
  }
  const [first] = ofStream;
  if (first && before?.committed !== after.committed && first.fromOn === before?.committed) {
    first.fromOn = first.toOn === null ? after.committed : earliest(after.committed, first.toOn);
  }
  if (!last) {
    const from = after.committed;
    spells.push({ ...blank(spells, "stream", from), streamId: after.streamId, toOn: end });
  } else if ((wasEnded && end === null) || (!wasEnded && !wasThere)) {
    const isCommittedAgain = before?.committed === null;
    const back = isCommittedAgain ? latest(after.committed, last.toOn ?? today) : today;
    const from = end === null ? back : earliest(back, end);
    spells.push({ ...blank(spells, "stream", from), streamId: after.streamId, toOn: end });
  } else if (last.streamId === after.streamId || end !== null) {
    // A released card's stream is corrected, not moved.
    last.streamId = after.streamId;
    last.toOn = end === null ? null : latest(last.fromOn, end);
  } else {
    last.toOn = latest(last.fromOn, today);
    spells.push({ ...blank(spells, "stream", today), streamId: after.streamId });
  }
}

function blank(spells: Spell[], kind: Spell["kind"], fromOn: IsoDay): Spell {
  const id = Math.max(0, ...spells.map((spell) => spell.id)) + 1;
  return {
    id,
    kind,
    fromOn,
    toOn: null,
    streamId: null,
    reason: null,
    cycleDays: null,
    leadDays: null,
  };
}

const latest = (a: IsoDay, b: IsoDay) => (a > b ? a : b);
const earliest = (a: IsoDay, b: IsoDay) => (a < b ? a : b);
