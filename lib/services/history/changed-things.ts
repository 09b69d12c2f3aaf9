import "server-only";
import type { CardSide } from "@/lib/cards/history/card-history";
import type { Spell } from "@/lib/cards/history/card-spells";
import { spellSentences } from "@/lib/cards/history/spell-sentences";
import { type CardChanged, type ChangedThings, maxTold } from "@/lib/charts/history/history-lines";
import type { CardRow } from "@/lib/db/card-row";
import type { HistoryRecord, HistoryRow } from "@/lib/db/history";
import { queueSentences } from "@/lib/services/cards/card-sides";

const inSets: ReadonlySet<string> = new Set(["card", "spells", "quality-mark"]);

/** What a stored change did, in the words that its sentences are made of. */
export function changedThings(
  { action, records, deleted }: HistoryRow,
  fileName: string | null,
  sideOf: (row: CardRow) => CardSide,
): ChangedThings {
  const of = (entity: string) => records.filter((record) => record.entity === entity);
  const cards = of("card");
  const count = (some: HistoryRecord[]) => some.reduce((sum, record) => sum + record.count, 0);
  return {
    action,
    cards: {
      added: count(cards.filter(({ isNew }) => isNew)),
      binned: count(cards.filter(({ isGone }) => isGone)),
      changed: count(cards.filter(({ isNew, isGone }) => !isNew && !isGone)),
      some: cardsChanged(cards, spellsOf(of("spells")), sideOf).slice(0, maxTold),
    },
    things: records.flatMap(({ entity, id, some: [side] }) =>
      side === undefined || inSets.has(entity) ? [] : [{ entity, id, ...side }],
    ),
    marks: of("quality-mark").map(({ count: many, id, isGone }) => ({
      ...{ cards: many, first: id, isTakenBack: isGone },
    })),
    fileName,
    deleted,
  };
}

type Spells = { before: Spell[]; after: Spell[] };

function cardsChanged(
  records: HistoryRecord[],
  spells: ReadonlyMap<number, Spells>,
  sideOf: (row: CardRow) => CardSide,
): CardChanged[] {
  return records.flatMap(({ some }) =>
    some.flatMap((sides) => {
      const before = sides.before as CardRow | null;
      const after = sides.after as CardRow | null;
      const row = after ?? before;
      if (row === null) return [];
      const touched = spells.get(row.number);
      return [
        {
          number: row.number,
          title: row.title,
          before: before && sideOf(before),
          after: after && sideOf(after),
          others: [
            ...(touched ? spellSentences(touched.before, touched.after) : []),
            ...queueSentences(before, after),
          ],
        },
      ];
    }),
  );
}

function spellsOf(records: HistoryRecord[]): Map<number, Spells> {
  return new Map(
    records.flatMap(({ some }) =>
      some.flatMap(({ before, after }) => {
        const number = Number((after ?? before)?.number);
        const of = (side: typeof before) => (side?.spells ?? []) as Spell[];
        return [[number, { before: of(before), after: of(after) }] as const];
      }),
    ),
  );
}
