import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import type { CardInput } from "@/lib/cards/fields/card-schema";
import { nameKey } from "@/lib/cards/fields/name-key";
import { findSize } from "@/lib/cards/fields/size-names";
import { type FieldProblem, invalidFields } from "@/lib/cards/problem";
import { type CardRow, valuesOf } from "@/lib/db/card-row";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rowNames } from "@/lib/services/team/row-names";

/** A stored card with the team's names in place of keys. */
export function toCard(team: LoadedTeam, row: CardRow): Card {
  const { number, version, cycleDays, leadDays } = row;
  const names = rowNames(team, row);
  const values = valuesOf(row, (field) => names[field]);
  return { id: String(number), version, number, ...values, kind: names.kind, cycleDays, leadDays };
}

type Keys = { typeId?: number; sizeId?: number | null; streamId?: number | null };

/** The keys behind the names in an input; a 422 Problem that lists the known names otherwise. */
export function toKeys(team: LoadedTeam, input: CardInput): Keys {
  const problems: FieldProblem[] = [];
  const find = (
    field: string,
    name: string,
    known: { id: number; name: string }[],
    findOne = findByName,
  ) => {
    const found = findOne(known, name);
    if (!found) {
      const names = known.map((one) => one.name).join(", ");
      problems.push({
        field,
        code: `unknown-${field}`,
        message: `This team has no ${field} "${name}". It has: ${names || "none yet"}.`,
      });
    }
    // Without one the input is refused below.
    return found?.id ?? 0;
  };
  const keys: Keys = {};
  if (input.type !== undefined) keys.typeId = find("type", input.type, team.types);
  if (input.size !== undefined) {
    keys.sizeId = input.size === null ? null : find("size", input.size, team.sizes, findSize);
  }
  if (input.stream !== undefined) {
    keys.streamId = input.stream === null ? null : find("stream", input.stream, team.streams);
  }
  if (problems.length > 0) throw invalidFields(problems);
  return keys;
}

function findByName<Named extends { name: string }>(known: readonly Named[], name: string) {
  return known.find((one) => nameKey(one.name) === nameKey(name));
}
