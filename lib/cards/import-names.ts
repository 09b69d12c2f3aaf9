import type { NewType } from "@/lib/cards/import-plan";
import { proposeKind } from "@/lib/cards/kind-from-name";
import type { Kind } from "@/lib/cards/kinds";
import { nameKey } from "@/lib/cards/name-key";
import { inNaturalOrder, sizeKey } from "@/lib/cards/size-names";

/** What a card without a type is filed under. */
export const unspecifiedType = "Unspecified";

/** Finds the one spelling for each name of a file: the team's own, else the file's first. */
class NameList {
  readonly added: string[] = [];
  private readonly spellings = new Map<string, string>();
  private readonly byKey = new Map<string, string>();

  constructor(
    known: readonly string[],
    private readonly keyOf: (name: string) => string,
  ) {
    // The first of two known names with one key wins.
    for (const name of [...known].reverse()) this.byKey.set(keyOf(name), name);
    for (const name of known) this.spellings.set(name, name);
  }

  resolve(written: string): string {
    const seen = this.spellings.get(written);
    if (seen !== undefined) return seen;
    const name = written.replace(/\s+/g, " ").trim();
    const key = this.keyOf(name);
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, name);
      this.added.push(name);
    }
    this.spellings.set(written, known ?? name);
    return known ?? name;
  }
}

function typeKey(name: string): string {
  return nameKey(name);
}

/** The work types of an import: names met again are one type whatever their case. */
export class ImportTypes {
  private readonly names: NameList;

  constructor(
    private readonly known: readonly NewType[],
    /** Kinds that somebody chose, by type name. */
    private readonly kinds: Readonly<Record<string, Kind>>,
  ) {
    this.names = new NameList(
      known.map(({ name }) => name),
      typeKey,
    );
  }

  resolve(written: string): string {
    return this.names.resolve(written);
  }

  /** Types the team does not have yet, in order of appearance. */
  added(): NewType[] {
    const chosen = this.chosenKinds();
    return this.names.added.map((name) => ({
      name,
      kind: chosen.get(typeKey(name)) ?? proposeKind(name),
    }));
  }

  /** Types the team has for which another kind was chosen: an import leaves their kind alone. */
  withOtherKind(): NewType[] {
    const chosen = this.chosenKinds();
    return this.known.filter(({ name, kind }) => (chosen.get(typeKey(name)) ?? kind) !== kind);
  }

  private chosenKinds(): Map<string, Kind> {
    return new Map(Object.entries(this.kinds).map(([name, kind]) => [typeKey(name), kind]));
  }
}

/** The sizes of an import: "Small" and "S" are one. */
export class ImportSizes {
  private readonly names: NameList;

  constructor(known: readonly string[]) {
    this.names = new NameList(known, sizeKey);
  }

  resolve(written: string): string {
    return this.names.resolve(written);
  }

  /** Sizes the team does not have yet, in order of appearance. */
  met(): readonly string[] {
    return this.names.added;
  }

  /** Sizes the team does not have yet, from small to large where that can be told. */
  added(): string[] {
    return inNaturalOrder(this.names.added);
  }
}
