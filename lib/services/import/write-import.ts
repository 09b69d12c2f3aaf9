import "server-only";
import type { CardRow } from "@/lib/db/card-row";
import { setLastCardNumber } from "@/lib/db/cards";
import { insertCards, updateCards } from "@/lib/db/insert-cards";
import { insertSizes, insertWorkTypes, placeSizes } from "@/lib/db/team-lists";
import type { TeamWrite } from "@/lib/db/write-team";
import type { ImportPlanner } from "@/lib/files/import-planner";
import { followSpells } from "@/lib/services/cards/follow-spells";
import type { MergedPart } from "@/lib/services/import/merge-import";
import type { NamesOfImport } from "@/lib/services/import/names-of-import";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Writes what an import makes of a team's cards, part by part, with its change records. */
export class ImportWriter {
  private typesWritten = 0;
  private sizesWritten = 0;

  constructor(
    private readonly change: TeamWrite,
    private readonly team: LoadedTeam,
    private readonly names: NamesOfImport,
    private readonly planner: ImportPlanner,
  ) {}

  async write({ created, updated }: MergedPart): Promise<void> {
    const { tx, recordSet } = this.change;
    await this.writeNames();
    await insertCards(tx, this.team.id, created);
    const changed = updated.map(({ after }) => after);
    await updateCards(tx, this.team.id, changed);
    await followSpells(this.change, this.team, updated);
    await recordSet(
      "card",
      created.map((row) => ({ id: row.number, before: null, after: filledColumns(row) })),
    );
    await recordSet(
      "card",
      [...updated]
        .sort((a, b) => a.after.number - b.after.number)
        .map(({ before, after }) => ({ id: after.number, before, after })),
    );
  }

  /** Types and sizes that this part is the first to name. */
  private async writeNames(): Promise<void> {
    const { tx, record } = this.change;
    const types = this.names.types.slice(this.typesWritten);
    const sizes = this.names.sizes.slice(this.sizesWritten);
    this.typesWritten = this.names.types.length;
    this.sizesWritten = this.names.sizes.length;
    if (types.length > 0) await insertWorkTypes(tx, this.team.id, types);
    for (const type of types) record("type", type.id, null, type);
    if (sizes.length > 0) await insertSizes(tx, this.team.id, sizes);
  }

  /** To be called after the last part: only then is known how the new sizes follow each other. */
  async end(created: number): Promise<void> {
    const { tx, team, record } = this.change;
    const sizes = this.names.sizesInOrder(this.planner.names);
    await placeSizes(tx, this.team.id, sizes);
    for (const size of sizes) record("size", size.id, null, size);
    await setLastCardNumber(tx, this.team.id, team.lastCardNumber + created);
  }
}

/** A new card's record names only what it holds: most columns of most imports are empty. */
function filledColumns(row: CardRow): Partial<CardRow> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
