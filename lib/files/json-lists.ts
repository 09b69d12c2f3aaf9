import { isPartType } from "@/lib/cards/words/part-words";
import { inStretches } from "@/lib/files/in-stretches";
import { hasDay, hasName, isObject, type JsonObject } from "@/lib/files/json-records";
import { rememberNames } from "@/lib/files/remember-names";

const deepest = 6;

/** Some objects, and the name of the list that holds them; blank for the outermost. */
type Listed = { name: string; objects: JsonObject[] };

/**
 * The records of a JSON file: the list itself, or the longest list of objects that stands anywhere in
 * the outermost object. Lists that only hold other lists together, such as boards, sprints or pages,
 * give what they hold; what `isOfTool` knows as cards of a tool holds none. Cards that hold others, such
 * as sub-tasks, come before these, which name them as their `parent`. Null where there is no list.
 */
export async function findRecords(
  value: unknown,
  isOfTool: (list: readonly JsonObject[]) => boolean,
  pause: () => Promise<void>,
): Promise<JsonObject[] | null> {
  const listed = Array.isArray(value) ? listOfObjects(value) : listWithin(value);
  if (listed === null || isOfTool(listed.objects)) return listed?.objects ?? null;
  const held = await heldIn(listed, pause);
  return (await inStretches(held ?? listed.objects, pause, (one) => withParts(one))).flat();
}

function listOfObjects(list: readonly unknown[]): Listed | null {
  const objects = list.filter(isObject);
  return objects.length === list.length ? { name: "", objects } : null;
}

function listWithin(value: unknown): Listed | null {
  const keyed = () => {
    const objects = keyedIn(value);
    return objects === null ? null : { name: "", objects };
  };
  return longestIn(value, (name) => !isPartList(name)) ?? keyed() ?? longestIn(value, () => true);
}

/** A list further out wins over one as long within it. */
function longestIn(value: unknown, isMeant: (name: string) => boolean): Listed | null {
  let longest: Listed | null = null;
  let level: unknown[] = [value];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const members = level.filter(isObject).flatMap((one) => Object.entries(one));
    for (const [name, member] of members) {
      if (!Array.isArray(member) || !isMeant(name)) continue;
      const objects = member.filter(isObject);
      if (objects.length > (longest?.objects.length ?? 0)) longest = { name, objects };
    }
    level = members.map(([, member]) => member);
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
 * What all of some boards, sprints or other holders of cards hold, where that has days and names of its
 * own; or null. Comments and changes have days as well, but no names.
 */
async function heldIn(
  { name, objects }: Listed,
  pause: () => Promise<void>,
): Promise<JsonObject[] | null> {
  if (objects.some(hasDay) && !isHolder(name)) return null;
  if (!isHolder(name) && objects.some(isLikeCard)) return null;
  const lists = await inStretches(
    objects,
    pause,
    (one) => longestIn(one, (list) => !isPartList(list))?.objects ?? [],
  );
  const held = lists.flat();
  const isMore = held.length > 0 && held.every((one) => hasDay(one) && hasName(one));
  return isMore ? held : null;
}

const holders =
  /^(?:board|sprint|list|column|page|project|release|version|milestone|iteration|cycle|section|group|week|month|bucket|stage|team|edge|repositor|workspace|space|folder)(?:s|es|y|ies)?$/i;
const isHolder = (name: string) => holders.test(name);

/** Whether an object stands somewhere in a life of its own, as cards do and boards do not. */
function isLikeCard(object: JsonObject): boolean {
  return Object.keys(object).some(isStateName);
}

const isStateName = rememberNames((name) => /^(?:status|state|type|issue_?type)$/i.test(name));

/** Whether a list is called as parts of cards are: "subtasks", "sub_items", "children". */
const isPartList = rememberNames((name) => /^children$/i.test(name) || isPartType(name));

/** Lists that hold cards where a board holds them, and parts where a card does. */
const workLists = /^(?:tasks|to_?dos|items|stories|user_?stories|checklist)$/i;
const mayHoldParts = rememberNames((name) => isPartList(name) || workLists.test(name));

/** A record, and after it the parts that stand in a list within it, each with the name of its parent. */
function withParts(record: JsonObject, depth = 0): JsonObject[] {
  const members = Object.entries(record);
  const lists = members.filter(
    ([name, value]) => Array.isArray(value) && mayHoldParts(name) && areParts(value),
  );
  if (lists.length === 0 || depth === deepest) return [record];
  const taken = new Set(lists);
  const rest = members.filter((one) => !taken.has(one));
  const parent = nameOf(record);
  const parts = lists.flatMap(([, list]) => (Array.isArray(list) ? list.filter(isObject) : []));
  return [
    Object.fromEntries(rest),
    ...parts.flatMap((part) => withParts({ parent, ...part }, depth + 1)),
  ];
}

/** Parts that may be cards have a name, and a day or a state; those of a checklist have names alone. */
function areParts(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((one) => isObject(one) && hasName(one) && (hasDay(one) || isLikeCard(one)));
}

function nameOf(record: JsonObject): string {
  const names = ["key", "id", "number", "iid", "reference", "title", "name", "summary"];
  const found = names.map((name) => record[name]).find((one) => one !== undefined && one !== null);
  return found === undefined ? "" : String(found);
}
