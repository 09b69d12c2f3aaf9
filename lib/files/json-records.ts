import type { FileTable } from "@/lib/files/file-table";

export type JsonObject = { [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What people call a thing, where a cell would hold a whole object. */
const naming = ["name", "title", "displayName", "value", "key", "login", "username", "label", "id"];
/** Objects whose own members are what matters, as trackers wrap them. */
const wrappers = new Set(["fields", "attributes", "properties", "content"]);

/** A table of objects: a column for each member that any of them has, in order of appearance. */
export function tableOfObjects(objects: readonly JsonObject[]): FileTable {
  const places = new Map<string, number>();
  const rows = objects.map((object) => {
    const row: string[] = [];
    for (const [name, value] of members(object)) {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      row[place] = textOf(value);
    }
    return row;
  });
  const headings = [...places.keys()];
  return {
    headings,
    rows: rows.map((row) => headings.map((_, place) => row[place] ?? "")),
    rowNumbers: rows.map((_, index) => index + 1),
  };
}

function* members(object: JsonObject): Generator<[string, unknown]> {
  for (const [name, value] of Object.entries(object)) {
    if (wrappers.has(name) && isObject(value)) yield* Object.entries(value);
    else yield [name, value];
  }
}

/** A member as a cell: names of objects, lists parted by commas. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  if (!isObject(value)) return String(value);
  const name = naming.map((key) => value[key]).find((one) => typeof one === "string");
  return typeof name === "string" ? name : JSON.stringify(value);
}
