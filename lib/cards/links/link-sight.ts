/** What a link hides unless whoever made it ticked it. */
export const sightParts = ["clients", "notes", "costs"] as const;
export type SightPart = (typeof sightParts)[number];

/** Each in words, in the middle of a sentence. */
export const sightWords: Readonly<Record<SightPart, string>> = {
  clients: "client names",
  notes: "notes",
  costs: "costs",
};

/** What a link shows of these. */
export type LinkSight = Readonly<Record<SightPart, boolean>>;

/** What a link shows by default, and while nobody knows yet which link it is. */
export const nothingShown: LinkSight = { clients: false, notes: false, costs: false };

/**
 * The columns, as queries name them, that hold each part. What a link does not show is taken out of
 * what the database answers (lib/db/reader-sight), so that no page needs to think of it.
 */
const columns: Readonly<Record<SightPart, readonly string[]>> = {
  clients: ["client", "clients"],
  notes: ["notes", "note", "reason", "excludedReason"],
  costs: ["amount"],
};

/** Where there being something says more than what it is, this stands in its place. */
const insteadOf: Readonly<Record<string, string>> = { excludedReason: "not shown" };

/** The names of columns that a link with this sight does not get. */
export function hiddenColumns(sight: LinkSight): ReadonlySet<string> {
  return new Set(sightParts.flatMap((part) => (sight[part] ? [] : columns[part])));
}

/** The same rows with nothing in the hidden columns, however deep in lists and records they are. */
export function withoutColumns<Value>(value: Value, hidden: ReadonlySet<string>): Value {
  if (hidden.size === 0) return value;
  return without(value, hidden) as Value;
}

function without(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, hidden));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      hidden.has(name) ? inPlaceOf(name, part) : without(part, hidden),
    ]),
  );
}

function inPlaceOf(name: string, value: unknown): string | null {
  return value === null ? null : (insteadOf[name] ?? null);
}

/** Rows are plain; days, decimals and bytes are values. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
