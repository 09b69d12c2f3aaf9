import type { StatusPlace } from "@/lib/cards/import/status-places";
import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";

/** A change of a card's status, as its tool recorded it. */
export type ToolMove = {
  /** The moment, as the tool writes it */
  at: string;
  /** Blank where the tool does not say */
  from: string;
  to: string;
};

/** One record of a tool in the words of a table: what live connections and files have in common. */
export type ToolCard = {
  /** Heading → text; headings are those that Walltime knows in any table */
  cells: Record<string, string>;
  /** Where the tool itself says that work stands which is in a status */
  places?: Record<string, StatusPlace>;
  /** Changes of the status, in any order; absent where the record does not tell them */
  moves?: ToolMove[];
  /** Whether the record tells only the key of its status, which says nothing to anybody */
  isStatusUnnamed?: boolean;
  /** Whether the tool left some of the changes out of the record */
  isCutOff?: boolean;
};

/**
 * A card's cells with those of fields that a site, board or project named itself. A blank one hides
 * nothing that is filled, whether the tool's own or another of the same name.
 */
export function withOwnFields(
  cells: Readonly<Record<string, string>>,
  own: Iterable<readonly [name: string, text: string]>,
): Record<string, string> {
  const all = new Map(Object.entries(cells));
  for (const [name, text] of own) {
    if (name !== "" && (text !== "" || !all.has(name))) all.set(name, text);
  }
  return Object.fromEntries(all);
}

/** How the records of one tool are read, as its API gives them. */
export type ToolReader = {
  tool: string;
  fits(record: JsonObject): boolean;
  /** Whether a record that fits is a pull request, which is no card. */
  isPullRequest?(record: JsonObject): boolean;
  /** `all` are the records read together, `whole` what they stood in. */
  read(record: JsonObject, all: readonly JsonObject[], whole: unknown): ToolCard;
};

/** The first of some paths that leads to anything, as text; blank where none does. */
export function textAt(record: JsonObject, ...paths: string[]): string {
  for (const path of paths) {
    const text = textOf(valueAt(record, path));
    if (text !== "") return text;
  }
  return "";
}

/** The value at a path such as `fields.status.name`; undefined where a part of it is missing. */
export function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const name of path.split(".")) {
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

/** The objects of a list at a path, pages of a list included; none where there is no list. */
export function objectsAt(record: unknown, path: string): JsonObject[] {
  const value = valueAt(record, path);
  const list = isObject(value) && Array.isArray(value.nodes) ? value.nodes : value;
  return Array.isArray(list) ? list.filter(isObject) : [];
}
