import "server-only";
import type { Size, WorkType } from "@/lib/db/team-lists";
import type { PlannedNames } from "@/lib/files/planned-names";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** The team's types and sizes and those that an import brings, with their keys, as rows show them. */
export class NamesOfImport {
  readonly types: WorkType[] = [];
  readonly sizes: Size[] = [];
  private readonly typeIds: Map<string, number>;
  private readonly sizeIds: Map<string, number>;

  constructor(
    private readonly team: LoadedTeam,
    /** The greatest keys of types and sizes that were ever changed */
    private readonly last: { type: number; size: number },
  ) {
    this.typeIds = idsByName(team.types);
    this.sizeIds = idsByName(team.sizes);
  }

  /** Takes over what the rows have shown since the last call, and answers just that. */
  takeNew(planned: PlannedNames): { types: WorkType[]; sizes: Size[] } {
    const types = planned
      .newTypes()
      .slice(this.types.length)
      .map(({ name, kind }, index) => ({
        ...place(this.team.types, this.last.type, this.types.length + index),
        name,
        kind,
        colour: null,
        boxDays: null,
      }));
    const sizes = planned
      .newSizesAsMet()
      .slice(this.sizes.length)
      .map((name, index) => ({
        ...place(this.team.sizes, this.last.size, this.sizes.length + index),
        name,
        colour: null,
      }));
    this.types.push(...types);
    this.sizes.push(...sizes);
    for (const { name, id } of types) this.typeIds.set(name.toLowerCase(), id);
    for (const { name, id } of sizes) this.sizeIds.set(name.toLowerCase(), id);
    return { types, sizes };
  }

  /** The new sizes with their places from small to large. */
  sizesInOrder(planned: PlannedNames): Size[] {
    const places = this.sizes.map(({ position }) => position);
    return planned.newSizes().map((name, index) => ({
      id: this.sizeIdOf(name),
      name,
      colour: null,
      position: places[index] ?? 0,
    }));
  }

  typeIdOf = (name: string): number => idOf(this.typeIds, name);
  sizeIdOf = (name: string): number => idOf(this.sizeIds, name);
}

function place(known: readonly { id: number; position: number }[], lastId: number, index: number) {
  return {
    id: Math.max(lastId, ...known.map((one) => one.id)) + 1 + index,
    position: Math.max(0, ...known.map((one) => one.position)) + 1 + index,
  };
}

function idsByName(known: readonly { id: number; name: string }[]): Map<string, number> {
  return new Map(known.map((one) => [one.name.toLowerCase(), one.id]));
}

function idOf(ids: Map<string, number>, name: string): number {
  const id = ids.get(name.toLowerCase());
  if (id === undefined) throw new Error(`The import names "${name}" without making it`);
  return id;
}
