import { sideField, startField } from "@/lib/cards/fields/card-form";
import type { FormValues } from "@/lib/cards/form-state";

/** The code of a refusal because somebody else changed the same settings meanwhile. */
export const settingsChanged = "settings-changed";

/**
 * What a settings form says, on top of what is stored by now: fields that were not touched, or for
 * which the other side was chosen, are as they are stored. Clashes are the fields that both changed
 * to different values since the form was opened.
 */
export function mergeForm(
  values: FormValues,
  current: FormValues,
): { merged: FormValues; clashes: string[] } {
  const merged: FormValues = { ...values };
  const clashes: string[] = [];
  for (const [field, stored] of Object.entries(current)) {
    const mine = values[field];
    const start = values[startField(field)];
    if (mine === undefined) merged[field] = stored;
    else if (start === undefined) continue;
    else if (values[sideField(field)] === "theirs" || isSame(mine, start)) merged[field] = stored;
    else if (!isSame(stored, start) && !isSame(stored, mine)) clashes.push(field);
  }
  return { merged, clashes };
}

/** What a form started from, for its hidden fields: after a clash, what it was shown as stored. */
export function startsOf(start: FormValues, values: FormValues, current: FormValues | null) {
  const clashes = new Set(current === null ? [] : mergeForm(values, current).clashes);
  return Object.fromEntries(
    Object.keys(start).map((field) => {
      const shown = clashes.has(field) ? current?.[field] : values[startField(field)];
      return [field, shown ?? start[field] ?? ""];
    }),
  );
}

/** Browsers send line ends as CRLF. */
function isSame(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
}
