import {
  ImportClients,
  ImportSizes,
  ImportTypes,
  type TakenName,
  unspecifiedType,
} from "@/lib/cards/import/import-names";
import type { ImportError, NewType } from "@/lib/cards/import/import-plan";
import { findNameErrors } from "@/lib/files/import-file-checks";
import type { ImportRequest, NamedField } from "@/lib/files/import-request";
import type { RowContent } from "@/lib/files/row-reader";

/** The types, sizes and clients that the rows of a file name, each in one spelling. */
export class PlannedNames {
  readonly types: ImportTypes;
  private readonly sizes: ImportSizes;
  private readonly clients: ImportClients;
  private readonly mapping: ImportRequest["mapping"];

  constructor(request: ImportRequest) {
    const choices = (field: NamedField) => ({
      sameAs: request.sameAs?.[field] ?? {},
      matchSimilar: request.matchSimilar ?? false,
    });
    this.types = new ImportTypes(request.knownTypes, request.kinds, choices("type"));
    this.sizes = new ImportSizes(request.knownSizes, choices("size"));
    this.clients = new ImportClients(request.knownClients ?? [], choices("client"));
    this.mapping = request.mapping;
  }

  /** The names in a row as the team writes them. */
  resolve({ type, size, client }: RowContent["texts"]) {
    return {
      type: this.types.resolve(type ?? unspecifiedType),
      size: size === null ? null : this.sizes.resolve(size),
      client: client === null ? null : this.clients.resolve(client),
    };
  }

  /** Types that the team does not have, in the order in which the rows have shown them. */
  newTypes(): NewType[] {
    return this.types.added();
  }

  /** Sizes that the team does not have, in the order in which the rows have shown them. */
  newSizesAsMet(): readonly string[] {
    return this.sizes.met();
  }

  /** Sizes that the team does not have, from small to large where that can be told. */
  newSizes(): string[] {
    return this.sizes.added();
  }

  /** Clients that no card of the team has, in the order in which the rows have shown them. */
  newClients(): readonly string[] {
    return this.clients.added();
  }

  /** Names of the file that were taken for others, by choice or because they are much alike. */
  takenNames(): Record<NamedField, readonly TakenName[]> {
    return { type: this.types.taken(), size: this.sizes.taken(), client: this.clients.taken() };
  }

  /** What only shows with all rows: columns of types or sizes that hold something else. */
  errors(): ImportError[] {
    return findNameErrors(this.mapping, this.newTypes(), this.newSizes());
  }
}
