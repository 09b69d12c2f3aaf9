import { nameKey } from "@/lib/cards/fields/name-key";
import { similarKey } from "@/lib/cards/fields/similar-name";
import { inNaturalOrder, sizeKey } from "@/lib/cards/fields/size-names";
import type { NewType } from "@/lib/cards/import/import-plan";
import type { Kind } from "@/lib/cards/kinds";
import { proposeKind } from "@/lib/cards/words/kind-from-name";

/** What a card without a type is filed under. */
export const unspecifiedType = "Unspecified";

/** What somebody said about the new names of a file. */
export type NameChoices = {
  /** The name that one of the file stands for; null where it is new */
  sameAs: Readonly<Record<string, string | null>>;
  /** Whether a name much like one of the team's is taken for it where nobody said otherwise */
  matchSimilar: boolean;
};

/** A name of the file that was taken for another. */
export type TakenName = { name: string; known: string };

const noChoices: NameChoices = { sameAs: {}, matchSimilar: false };

/** A column of more names than this holds something else, and is left as it is. */
const maxNames = 10_000;

/** Finds the one spelling for each name of a file: the team's own, else the file's first. */
class NameList {
  readonly added: string[] = [];
  readonly taken: TakenName[] = [];
  private readonly spellings = new Map<string, string>();
  private readonly byKey = new Map<string, string>();
  private readonly sameAs = new Map<string, string | null>();
  private readonly similar = new Map<string, string>();

  constructor(
    known: readonly string[],
    private readonly keyOf: (name: string) => string,
    choices: NameChoices = noChoices,
  ) {
    for (const [name, other] of Object.entries(choices.sameAs)) {
      this.sameAs.set(keyOf(name), other);
    }
    for (const name of choices.matchSimilar ? [...known].reverse() : []) {
      this.similar.set(similarKey(name), name);
    }
    // The first of two known names with one key wins.
    for (const name of [...known].reverse()) this.byKey.set(keyOf(name), name);
    for (const name of known) this.spellings.set(name, name);
  }

  resolve(written: string): string {
    const seen = this.spellings.get(written);
    if (seen !== undefined) return seen;
    if (this.spellings.size >= maxNames) return written;
    const name = this.nameFor(written.replace(/\s+/g, " ").trim());
    this.spellings.set(written, name);
    return name;
  }

  private nameFor(name: string): string {
    const key = this.keyOf(name);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const chosen = this.sameAs.get(key);
    const other = chosen === undefined ? this.similar.get(similarKey(name)) : chosen;
    if (other && this.keyOf(other) !== key) {
      const taken = this.byKey.get(this.keyOf(other)) ?? this.add(other);
      this.taken.push({ name, known: taken });
      this.byKey.set(key, taken);
      return taken;
    }
    return this.add(name);
  }

  private add(name: string): string {
    this.byKey.set(this.keyOf(name), name);
    this.added.push(name);
    return name;
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
    choices?: NameChoices,
  ) {
    this.names = new NameList(
      known.map(({ name }) => name),
      typeKey,
      choices,
    );
  }

  /** Types that were taken for others. */
  taken(): readonly TakenName[] {
    return this.names.taken;
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

  constructor(known: readonly string[], choices?: NameChoices) {
    this.names = new NameList(known, sizeKey, choices);
  }

  /** Sizes that were taken for others. */
  taken(): readonly TakenName[] {
    return this.names.taken;
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

/** The clients of an import: names met again are one client whatever their case. */
export class ImportClients {
  private readonly names: NameList;

  constructor(known: readonly string[], choices?: NameChoices) {
    this.names = new NameList(known, nameKey, choices);
  }

  resolve(written: string): string {
    return this.names.resolve(written);
  }

  /** Clients that no card of the team has yet, in order of appearance. */
  added(): readonly string[] {
    return this.names.added;
  }

  /** Clients that were taken for others. */
  taken(): readonly TakenName[] {
    return this.names.taken;
  }
}
