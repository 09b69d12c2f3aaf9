import { LaunchError } from "../launch-error.js";
import { allParts } from "./parts.js";

/**
 * The parts of the tests that are named, with those they need; all when none is named. A path below
 * tests/ names its part by itself. Throws a LaunchError for an unknown name.
 * @param {string[]} args names of parts, then file patterns for them
 */
export function chooseParts(args) {
  const names = allParts([]).map(({ name }) => name);
  const firstFilter = args.findIndex((arg) => !names.includes(arg));
  const named = firstFilter === -1 ? args : args.slice(0, firstFilter);
  const filters = firstFilter === -1 ? [] : args.slice(firstFilter);
  const chosen = named.length > 0 ? named : names.filter((name) => isPathOf(name, filters[0]));
  if (filters.length > 0 && chosen.length === 0) {
    throw new LaunchError(
      `There is no part of the tests called ${filters[0]}. Name one or more of ${names.join(", ")}, then file patterns if you like, or give a path such as tests/unit/dates.`,
    );
  }
  const parts = allParts(filters);
  const wanted = new Set(chosen);
  for (const part of parts.toReversed()) {
    if (wanted.has(part.name)) {
      for (const name of part.after) wanted.add(name);
    }
  }
  return chosen.length === 0 ? parts : parts.filter(({ name }) => wanted.has(name));
}

/**
 * @param {string} name of a part
 * @param {string | undefined} filter
 */
function isPathOf(name, filter) {
  return filter?.replace(/^\.\//, "").startsWith(`tests/${name}/`) ?? false;
}
