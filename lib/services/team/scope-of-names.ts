import "server-only";
import { cardFieldList } from "@/lib/cards/fields/card-fields";
import { nameKey } from "@/lib/cards/fields/name-key";
import { findSize } from "@/lib/cards/fields/size-names";
import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import {
  type ChosenNames,
  type NameFilter,
  nameFilterList,
  nameFilters,
} from "@/lib/cards/filter/name-filters";
import { Problem } from "@/lib/cards/problem";
import type { CardScope } from "@/lib/db/card-scope";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/**
 * The scope that chosen names mean: keys of the team's lists, or the names themselves. A 400 Problem
 * for a name that a list does not have: the API answers it, pages say it and show everything.
 */
export function scopeOfNames(team: LoadedTeam, chosen: ChosenNames): CardScope {
  return Object.fromEntries(
    nameFilters.flatMap((filter) => {
      const names = chosen[filter];
      if (names === undefined || names.length === 0) return [];
      const isListed = cardFieldList[nameFilterList[filter].field].holds === "listed";
      return [[filter, isListed ? names.map((name) => keyOf(team, filter, name)) : names]];
    }),
  );
}

function keyOf(team: LoadedTeam, filter: NameFilter, name: string): number | null {
  const isSize = filter === "size";
  const known = isSize ? team.sizes : filter === "stream" ? team.streams : team.types;
  const found = isSize ? findSize(team.sizes, name) : known.find((one) => same(one.name, name));
  if (found) return found.id;
  if (isSize && (name.trim() === "" || same(name, unsizedWord))) return null;
  const names = known.map((one) => one.name).join(", ");
  throw new Problem({
    status: 400,
    code: `unknown-${filter}`,
    field: filter,
    message: `This team has no ${filter} "${name}". It has: ${names || "none yet"}.`,
  });
}

function same(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
