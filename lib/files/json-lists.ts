import { hasDay, hasName, isObject, type JsonObject } from "@/lib/files/json-records";

const deepest = 6;

/**
 * The records of a JSON file: the list itself, or the longest list of objects that stands anywhere in
 * the outermost object. Lists that only hold other lists together, such as boards, sprints or pages,
 * give what they hold; what `isOfTool` knows as cards of a tool holds none. Null where there is no list.
 */
export function findRecords(
  value: unknown,
  isOfTool: (list: readonly JsonObject[]) => boolean,
): JsonObject[] | null {
  const list = Array.isArray(value) ? listOfObjects(value) : (longestIn(value) ?? keyedIn(value));
  if (list === null || isOfTool(list)) return list;
  return heldIn(list) ?? list;
}

function listOfObjects(list: readonly unknown[]): JsonObject[] | null {
  const objects = list.filter(isObject);
  return objects.length === list.length ? objects : null;
}

/** A list further out wins over one as long within it. */
function longestIn(value: unknown): JsonObject[] | null {
  let longest: JsonObject[] | null = null;
  let level: unknown[] = [value];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const members = level.filter(isObject).flatMap((one) => Object.values(one));
    for (const member of members) {
      if (!Array.isArray(member)) continue;
      const objects = member.filter(isObject);
      if (objects.length > (longest?.length ?? 0)) longest = objects;
    }
    level = members;
  }
  return longest;
}

/** The members of an object that are records all of them, each with its name as the key; or null. */
function keyedIn(value: unknown, depth = 0): JsonObject[] | null {
  if (!isObject(value) || depth > deepest) return null;
  const members = Object.entries(value);
  const records = members.flatMap(([key, one]) => (isObject(one) ? [{ key, ...one }] : []));
  const areRecords = records.length > 1 && records.length === members.length;
  if (areRecords && records.every(hasDay)) return records;
  for (const [, one] of members) {
    const found = keyedIn(one, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/**
 * What all of some objects hold in lists, where these have days and names of their own and the objects
 * have no days; or null. Comments and changes have days as well, but no names.
 */
function heldIn(list: readonly JsonObject[]): JsonObject[] | null {
  if (list.some(hasDay)) return null;
  const held = list.flatMap((one) => longestIn(one) ?? []);
  const isMore = held.length > 0 && held.every((one) => hasDay(one) && hasName(one));
  return isMore ? held : null;
}
