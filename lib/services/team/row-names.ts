import "server-only";
import type { Kind } from "@/lib/cards/kinds";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

type RowKeys = { typeId: number; sizeId?: number | null; streamId?: number | null };

export type RowNames = {
  type: string;
  kind: Kind;
  typeColour: string | null;
  size: string | null;
  sizeColour: string | null;
  stream: string | null;
};

/**
 * The names behind a row's keys, the kind of its type and the colours of type and size. A type that
 * the team did not have when it was read, such as one that an import has just brought, has no name and
 * is hidden work, as is a type whose name says nothing.
 */
export function rowNames({ types, sizes, streams }: LoadedTeam, row: RowKeys): RowNames {
  const type = types.find(({ id }) => id === row.typeId);
  const size = sizes.find(({ id }) => id === row.sizeId);
  return {
    type: type?.name ?? "",
    kind: type?.kind ?? "hidden",
    typeColour: type?.colour ?? null,
    size: size?.name ?? null,
    sizeColour: size?.colour ?? null,
    stream: streams.find(({ id }) => id === row.streamId)?.name ?? null,
  };
}
