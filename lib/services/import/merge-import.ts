import "server-only";
import type { ImportField } from "@/lib/cards/import/import-fields";
import type { ImportedCard, OnRepeat } from "@/lib/cards/import/import-plan";
import { type CardRow, newCardRow, storedValues } from "@/lib/db/card-row";
import { timesOf } from "@/lib/services/cards/add-card";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** What a stretch of an import's rows makes of a team's cards. */
export type MergedPart = {
  created: CardRow[];
  updated: { before: CardRow; after: CardRow }[];
  unchanged: number;
};

export type MergeRequest = {
  fields: readonly ImportField[];
  onRepeat: OnRepeat;
  /** The very same file was imported before: its rows without a reference are cards already. */
  isRepeated: boolean;
  nextNumber: number;
  importId: number;
  typeIdOf: (name: string) => number;
  sizeIdOf: (name: string) => number;
};

/** The cards of the team that carry a reference, in order of number */
export type KnownCards = ReadonlyMap<string, readonly CardRow[]>;

/**
 * Makes cards of an import's good rows, some at a time. A row whose reference a card carries changes
 * that card, in the fields that the file fills; every other row is a new card.
 */
export class ImportMerger {
  private nextNumber: number;
  /** With separate cards for one reference: how many of its rows have been seen */
  private readonly passages = new Map<string, number>();

  constructor(
    private readonly team: LoadedTeam,
    private readonly request: MergeRequest,
  ) {
    this.nextNumber = request.nextNumber;
  }

  merge(cards: readonly ImportedCard[], known: KnownCards): MergedPart {
    const part: MergedPart = { created: [], updated: [], unchanged: 0 };
    const { typeIdOf, sizeIdOf, importId, isRepeated } = this.request;
    for (const card of cards) {
      if (card.reference === null && isRepeated) {
        part.unchanged += 1;
        continue;
      }
      const keys = {
        typeId: typeIdOf(card.type),
        sizeId: card.size === null ? null : sizeIdOf(card.size),
      };
      const before = card.reference === null ? undefined : this.cardMeant(card.reference, known);
      if (before === undefined) {
        part.created.push(newRow(this.team, card, keys, this.nextNumber++, importId));
        continue;
      }
      const after = this.changedRow(card, keys, before);
      if (after === null) part.unchanged += 1;
      else part.updated.push({ before, after });
    }
    return part;
  }

  /** Where several cards carry one reference, the latest; row by row where they are separate. */
  private cardMeant(reference: string, known: KnownCards): CardRow | undefined {
    const cards = known.get(reference) ?? [];
    if (this.request.onRepeat !== "separate") return cards.at(-1);
    const passage = this.passages.get(reference) ?? 0;
    this.passages.set(reference, passage + 1);
    return cards.filter((card) => card.importId !== this.request.importId)[passage];
  }

  /** The card as the row changes it, or null where it changes nothing. */
  private changedRow(card: ImportedCard, keys: Keys, before: CardRow): CardRow | null {
    const after: CardRow = { ...before };
    for (const field of new Set([...this.request.fields, ...(card.alsoFilled ?? [])])) {
      if (field === "type") after.typeId = card.hasOwnType ? keys.typeId : before.typeId;
      else if (field === "size") after.sizeId = keys.sizeId;
      else if (field === "title") after.title = card.hasOwnTitle ? card.title : before.title;
      else Object.assign(after, { [field]: card[field] });
    }
    Object.assign(after, timesOf(this.team, after));
    const changes = (Object.keys(after) as (keyof CardRow)[]).some(
      (column) => after[column] !== before[column],
    );
    return changes ? { ...after, version: before.version + 1 } : null;
  }
}

type Keys = { typeId: number; sizeId: number | null };

function newRow(
  team: LoadedTeam,
  card: ImportedCard,
  keys: Keys,
  number: number,
  importId: number,
): CardRow {
  const { title } = card;
  const row = newCardRow({ number, title, ...keys, ...storedValues(card), importId });
  return { ...row, ...timesOf(team, row) };
}
