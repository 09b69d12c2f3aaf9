import type { Client } from "pg";
import { isCounted, slowDays, usualWeek } from "@/tests/integration/services/support/slow-days";

type Side = {
  number: number;
  typeId: number;
  sizeId: number | null;
  committed: string | null;
  released: string | null;
  cycleDays: number | null;
  excludedReason: string | null;
};
type RecordRow = {
  revision: number;
  /** Of the change, in the team's zone, which is UTC */
  day: string;
  undoes: number | null;
  before: Partial<Side> | (Partial<Side> | null)[] | null;
  after: Partial<Side> | (Partial<Side> | null)[] | null;
};
/** A release that a reopening ended */
type Passage = { number: number; released: string; to: string };
type ExpectedQuote = { group: string; items: number; days: number; due: string };
type StoredQuote = ExpectedQuote & { revision: number; number: number };

const minHistory = 10;

/**
 * The quotes that a team's cards must have, worked out from its change records and by none of the
 * program's code: each card that a change committed on its own day got one, where ten cards of its
 * group were released before (METRICS section 6). Reads on from where it was the last time.
 */
export class RecordedQuotes {
  readonly #cards = new Map<number, Side>();
  readonly #passages: Passage[] = [];
  readonly #expected = new Map<string, ExpectedQuote>();
  #revision = 0;

  /** What is wrong with the quotes that are there, and which are missing. */
  async findWrong(database: Client, teamId: number): Promise<string[]> {
    await this.#readOn(database, teamId);
    const { rows } = await database.query<StoredQuote>(
      `select revision, card_number as number, "group"::text, items, whole_days as days,
         to_char(due_on, 'YYYY-MM-DD') as due
       from quotes where team_id = $1`,
      [teamId],
    );
    const stored = new Map(
      rows.map(({ revision, number, ...quote }) => [`${revision}:${number}`, quote]),
    );
    const wrong = [...this.#expected].flatMap(([key, quote]) =>
      shown(stored.get(key)) === shown(quote)
        ? []
        : [
            `The quote of ${key} (revision:card) is ${shown(stored.get(key))}, not ${shown(quote)}.`,
          ],
    );
    const tooMany = [...stored.keys()].filter((key) => !this.#expected.has(key));
    const twice = rows.length === stored.size ? [] : ["A commitment has two quotes."];
    return [...wrong, ...tooMany.map((key) => `Nothing gave the quote of ${key}.`), ...twice];
  }

  /** How many quotes there must be. */
  get size(): number {
    return this.#expected.size;
  }

  async #readOn(database: Client, teamId: number): Promise<void> {
    const { rows } = await database.query<RecordRow>(
      `select r.revision, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD') as day, c.undoes,
         r.before, r.after
       from change_records r
       join changes c on c.team_id = r.team_id and c.revision = r.revision
       where r.team_id = $1 and r.entity = 'card' and r.revision > $2
       order by r.revision, r.id`,
      [teamId, this.#revision],
    );
    let committed: Side[] = [];
    for (const [index, record] of rows.entries()) {
      committed.push(...this.#apply(record));
      if (rows[index + 1]?.revision === record.revision) continue;
      for (const card of committed) this.#expect(record.revision, card);
      committed = [];
      this.#revision = record.revision;
    }
  }

  /** Takes a record down; the cards that it committed on its own day. */
  #apply({ before, after, day, undoes }: RecordRow): Side[] {
    const earlier = new Map(sidesOf(before).map((side) => [side.number, side]));
    const committed: Side[] = [];
    for (const side of sidesOf(after)) {
      const was = earlier.get(side.number);
      if (was?.released && side.released === null && was.released < day) {
        this.#passages.push({ number: side.number, released: was.released, to: day });
      }
      if (undoes === null && side.committed === day && was?.committed !== day) committed.push(side);
      this.#cards.set(side.number, side);
    }
    return committed;
  }

  /** A card as a release that has ended counts, from the commit day as it now stands. */
  #asReleased({ number, released }: Passage): Side {
    const card = this.#cards.get(number) ?? nothing;
    const isAfter = card.committed !== null && card.committed <= released;
    return {
      ...card,
      released,
      cycleDays: isAfter ? slowDays(card.committed ?? "", released, usualWeek) : null,
    };
  }

  #expect(revision: number, { number, typeId, sizeId, committed }: Side): void {
    const on = committed ?? "";
    // A card that was reopened today counted until yesterday.
    const counts = [
      ...[...this.#cards.values()].filter(({ released }) => released !== null && released < on),
      ...this.#passages
        .filter(({ released, to }) => released < on && to >= on)
        .map((passage) => this.#asReleased(passage)),
    ].filter(({ cycleDays, excludedReason }) => cycleDays !== null && excludedReason === null);
    const ofType = counts.filter((one) => one.typeId === typeId);
    const groups: [string, Side[]][] = [
      ["type_size", ofType.filter((one) => one.sizeId === sizeId)],
      ["type", ofType],
      ["team", counts],
    ];
    const found = groups.find(([, cards]) => cards.length >= minHistory);
    if (found === undefined) return;
    const [group, cards] = found;
    const days = wholeDays(cards.map(({ cycleDays }) => cycleDays ?? 0));
    const quote = { group, items: cards.length, days, due: dueAfter(on, days) };
    this.#expected.set(`${revision}:${number}`, quote);
  }
}

/** Records of imports leave out what a card has not. */
function sidesOf(side: Partial<Side> | (Partial<Side> | null)[] | null): Side[] {
  const sides = Array.isArray(side) ? side : [side];
  return sides.filter((one) => one !== null).map((one) => ({ ...nothing, ...one }));
}

const nothing: Side = {
  ...{ number: 0, typeId: 0, sizeId: null, committed: null, released: null },
  ...{ cycleDays: null, excludedReason: null },
};

/** Mean + 1 sample SD, rounded down. */
function wholeDays(times: number[]): number {
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  const squares = times.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.max(1, Math.floor(mean + Math.sqrt(squares / (times.length - 1)) + 1e-9));
}

/** The last counted day by which no more than so many counted days are over, the first included. */
function dueAfter(from: string, days: number): string {
  let left = days;
  for (let time = Date.parse(from); ; time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    if (isCounted(day, usualWeek)) left -= 1;
    if (left <= 0) return day;
  }
}

function shown(quote: ExpectedQuote | undefined): string {
  if (quote === undefined) return "missing";
  const { group, items, days, due } = quote;
  return `${days} days of ${items} (${group}), due on ${due}`;
}
