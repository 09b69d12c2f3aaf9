import { checkTableSize } from "@/lib/files/file-limits";
import type { FileTable } from "@/lib/files/file-table";
import { inStretches } from "@/lib/files/in-stretches";
import { rememberNames } from "@/lib/files/remember-names";

export type JsonObject = { [key: string]: unknown };

/** Whether a JSON value is an object, neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What people call a thing, where a cell would hold a whole object. */
const naming = ["name", "title", "displayName", "value", "key", "login", "username", "label", "id"];
/** Objects whose own members are what matters, as trackers wrap them. */
const wrappers = new Set(["fields", "attributes", "properties", "content", "_source"]);
/** Members that only a record has, never a mere name, person or state. */
const recordSigns = /^(?:created|closed|resolved|completed|started|updated)(?:_?(?:at|on|date))?$/i;

/**
 * A table of objects: a column for each member that any of them has, in order of appearance. Throws a
 * FileProblem where these are more columns or cells than a table can have.
 */
export async function tableOfObjects(
  objects: readonly JsonObject[],
  pause: () => Promise<void>,
): Promise<FileTable> {
  const places = new Map<string, number>();
  const rows = await inStretches(objects, pause, (object) => {
    const row: string[] = [];
    for (const [path, value] of members(object, "", 0)) {
      const place = places.get(path) ?? places.size;
      places.set(path, place);
      row[place] = textOf(value);
    }
    checkTableSize(objects.length, places.size);
    return row;
  });
  return {
    headings: shortNames([...places.keys()]),
    rows: await inStretches(rows, pause, (row) =>
      Array.from({ length: places.size }, (_, place) => row[place] ?? ""),
    ),
    rowNumbers: rows.map((_, index) => index + 1),
  };
}

/** Each member by its path; the members of a record that stands within another as well. */
function* members(object: JsonObject, path: string, depth: number): Generator<[string, unknown]> {
  const isCover = depth === 0 && isMereCover(object);
  for (const [name, value] of Object.entries(object)) {
    const own = path === "" ? name : `${path}.${name}`;
    if (!isObject(value) || depth === deepest) yield [own, value];
    else if (
      wrappers.has(name) ||
      isRecord(value) ||
      isUnnamed(value) ||
      (isCover && hasDay(value))
    ) {
      yield* members(value, own, depth + 1);
    } else yield [own, value];
  }
}

const deepest = 5;

/** Whether an object has nothing of a card itself, so that it may be the cover of one: {"issue": …}. */
function isMereCover(object: JsonObject): boolean {
  const own = /^(?:id|iid|key|number|state|status|type)$/i;
  return !hasDay(object) && !hasName(object) && !Object.keys(object).some((name) => own.test(name));
}

/** Whether nothing in an object could stand for it in a cell, though it has members. */
function isUnnamed(object: JsonObject): boolean {
  const isList = Array.isArray(object.nodes) || Array.isArray(object.edges);
  const isNamed = naming.some((name) => typeof object[name] === "string");
  return !isList && !isNamed && Object.keys(object).length > 0;
}

/** Whether an object has a day on which it was made, closed or otherwise dated; a record within it counts. */
export function hasDay(object: JsonObject): boolean {
  return Object.entries(object).some(
    ([name, value]) =>
      isRecordSign(name) || (isObject(value) && wrappers.has(name) && hasDay(value)),
  );
}

/** Whether an object is called something, as cards are and comments are not; a record within it counts. */
export function hasName(object: JsonObject): boolean {
  return Object.entries(object).some(([name, value]) =>
    isObject(value) ? wrappers.has(name) && hasName(value) : isOwnName(name),
  );
}

const ownNames = new Set(["title", "name", "summary", "subject"]);
const isOwnName = rememberNames((name) => ownNames.has(name.toLowerCase()));

/** Whether an object is a card of its own rather than a name, a person or a milestone of one. */
function isRecord(object: JsonObject): boolean {
  const entries = Object.entries(object);
  if (entries.some(([name, value]) => wrappers.has(name) && isObject(value))) return true;
  const isNamed = naming.some((name) => typeof object[name] === "string");
  const hasParts = entries.some(([, value]) => isObject(value) || Array.isArray(value));
  return hasDay(object) && (hasParts || !isNamed);
}

const isRecordSign = rememberNames((name) =>
  recordSigns.test(name.replace(/([a-z])([A-Z])/g, "$1_$2")),
);

/** Paths by their last part, where no other path ends alike. */
function shortNames(paths: readonly string[]): string[] {
  const lastOf = (path: string) => path.slice(path.lastIndexOf(".") + 1);
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(lastOf(path), (counts.get(lastOf(path)) ?? 0) + 1);
  return paths.map((path) => (counts.get(lastOf(path)) === 1 ? lastOf(path) : path));
}

/** A member as a cell: names of objects, lists separated by commas, pages of a list as the list. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  if (!isObject(value)) return String(value);
  if (Array.isArray(value.nodes)) return textOf(value.nodes);
  const name = naming.map((key) => value[key]).find((one) => typeof one === "string");
  return typeof name === "string" ? name : JSON.stringify(value);
}
