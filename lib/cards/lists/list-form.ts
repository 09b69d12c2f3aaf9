import { startField } from "@/lib/cards/fields/card-form";
import type { FormValues } from "@/lib/cards/form-state";
import type { Kind } from "@/lib/cards/kinds";
import { kindColours, plainColour } from "@/lib/cards/lists/list-colours";
import { mergeForm } from "@/lib/cards/team/form-sides";

/** An entry of a list with whatever it has beside a name. */
export type ListEntry = {
  id: number;
  name: string;
  kind?: Kind | undefined;
  colour?: string | null | undefined;
  wipLimit?: number | null | undefined;
  boxDays?: number | null | undefined;
};

/** An entry as a list's form sends it; without an id where it is new. */
export type TypedEntry = {
  id: number | null;
  name: string;
  kind: string | undefined;
  colour: string | undefined;
  limit: string | undefined;
  box: string | undefined;
};

const columns = ["name", "kind", "colour", "limit", "box"] as const;

/** A list as its form holds it: a field for each column of each entry, and their order. */
export function listFormValues(rows: readonly ListEntry[]): FormValues {
  const fields = rows.flatMap(({ id, name, kind, colour, wipLimit, boxDays }) => [
    [`name.${id}`, name],
    ...(kind === undefined ? [] : [[`kind.${id}`, kind]]),
    ...(colour === undefined
      ? []
      : [[`colour.${id}`, colour ?? (kind ? kindColours[kind] : plainColour)]]),
    ...(wipLimit === undefined ? [] : [[`limit.${id}`, wipLimit ? String(wipLimit) : ""]]),
    ...(boxDays === undefined ? [] : [[`box.${id}`, boxDays ? String(boxDays) : ""]]),
  ]);
  return { ...Object.fromEntries(fields), order: rows.map(({ id }) => id).join(",") };
}

/**
 * The entries that a list's form asks for on top of what is stored by now, in their order, and the
 * fields that somebody else changed to something else meanwhile. Entries that are gone and were
 * not touched are left out.
 */
export function mergeList(
  values: FormValues,
  current: readonly ListEntry[],
): { rows: TypedEntry[]; clashes: string[]; stored: FormValues } {
  const stored = listFormValues(current);
  const known = new Set(current.map(({ id }) => String(id)));
  const typed = placed(values).filter((key) => known.has(key) || isTouched(values, key));
  // Entries that only one side knows say nothing about the order of the others.
  const both = new Set(typed.filter((key) => known.has(key)));
  const common = (order = "") => order.split(",").filter((key) => both.has(key));
  const startOrder = values[startField("order")];
  const asked = {
    ...values,
    order: typed.filter((key) => both.has(key)).join(","),
    ...(startOrder === undefined ? {} : { [startField("order")]: common(startOrder).join(",") }),
  };
  const sides = { ...stored, order: common(stored.order).join(",") };
  const { merged, clashes } = mergeForm(asked, sides);
  const order = (merged.order ?? "").split(",").filter((key) => key !== "");
  for (const [index, key] of typed.entries()) {
    if (!both.has(key)) order.splice(key === "new" ? index : order.length, 0, key);
  }
  const rows = order.map((key): TypedEntry => {
    const [name = "", kind, colour, limit, box] = columns.map((one) => merged[`${one}.${key}`]);
    return { id: key === "new" ? null : Number(key), name, kind, colour, limit, box };
  });
  const isNamed = ({ id, name }: TypedEntry) => id !== null || name.trim() !== "";
  return { rows: rows.filter(isNamed), clashes, stored: sides };
}

/** The keys of a form's entries in the order of the places that were typed. */
function placed(values: FormValues): string[] {
  const keys = Object.keys(values).flatMap((name) =>
    name.startsWith("name.") ? [name.slice(5)] : [],
  );
  return keys
    .map((key, index) => ({ key, place: Number(values[`order.${key}`] || index + 1) }))
    .sort((a, b) => a.place - b.place)
    .map(({ key }) => key);
}

function isTouched(values: FormValues, key: string): boolean {
  return columns.some((column) => {
    const field = `${column}.${key}`;
    const start = values[startField(field)];
    return values[field] !== undefined && values[field] !== start;
  });
}
