import "server-only";
import type { CardValues } from "@/lib/cards/fields/card";
import type { ImportChanges, ImportedChange } from "@/lib/cards/import/import-changes";
import { importFields } from "@/lib/cards/import/import-fields";
import { type CardRow, valuesOf } from "@/lib/db/card-row";
import { findCycleCounts } from "@/lib/db/cycle-histograms";
import { type SlaMove, SlaMovement } from "@/lib/metrics/sla-movement";
import type { MergedPart } from "@/lib/services/import/merge-import";
import type { NamesOfImport } from "@/lib/services/import/names-of-import";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

const maxChanges = 100;

/** What an import would change, gathered while its rows go by. */
export class ImportPreview {
  readonly changes: ImportChanges = { byField: {}, first: [] };
  private readonly movement = new SlaMovement();

  private constructor(
    private readonly team: LoadedTeam,
    private readonly names: NamesOfImport,
  ) {}

  static async begin(team: LoadedTeam, names: NamesOfImport): Promise<ImportPreview> {
    const preview = new ImportPreview(team, names);
    for (const { typeId, days, count } of await findCycleCounts(team.id, {})) {
      preview.movement.known(preview.typeName(typeId), days, count);
    }
    return preview;
  }

  add({ created, updated }: MergedPart): void {
    for (const row of created) this.move(row, 1);
    for (const { before, after } of updated) {
      this.move(before, -1);
      this.move(after, 1);
      this.addChange(before, after);
    }
  }

  slaMoves(): SlaMove[] {
    return this.movement.moves(this.team.rule);
  }

  private move(row: CardRow, count: 1 | -1): void {
    if (row.released === null || row.cycleDays === null || row.excludedReason !== null) return;
    this.movement.move(this.typeName(row.typeId), row.cycleDays, count);
  }

  private addChange(before: CardRow, after: CardRow): void {
    const fields: ImportedChange["fields"] = [];
    const [old, now] = [this.valuesOf(before), this.valuesOf(after)];
    for (const field of importFields) {
      const [was, is] = [old[field], now[field]];
      if (was === is) continue;
      fields.push({ field, before: was, after: is });
      this.changes.byField[field] = (this.changes.byField[field] ?? 0) + 1;
    }
    if (this.changes.first.length < maxChanges) {
      this.changes.first.push({ number: before.number, title: before.title, fields });
    }
  }

  private valuesOf(row: CardRow): CardValues {
    const { types, sizes, streams } = this.team;
    return valuesOf(row, (field, id) => {
      if (field === "type") return nameOf(id, types, this.names.types);
      return field === "size" ? nameOf(id, sizes, this.names.sizes) : nameOf(id, streams);
    });
  }

  private typeName(id: number): string {
    return nameOf(id, this.team.types, this.names.types);
  }
}

type Named = { id: number; name: string };

function nameOf(id: number, ...lists: (readonly Named[])[]): string {
  for (const list of lists) {
    const found = list.find((one) => one.id === id);
    if (found) return found.name;
  }
  return "";
}
