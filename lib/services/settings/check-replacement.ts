import "server-only";
import { invalidFields, Problem } from "@/lib/cards/problem";
import type { PlannedRemoval } from "@/lib/services/settings/preview-settings";
import type { Entry, MergeableList } from "@/lib/services/settings/team-lists";

/** The entry of a list that goes; a 409 Problem where it or its replacement is gone already. */
export function entryThatGoes(
  known: readonly Entry[],
  { id, replacement }: Pick<PlannedRemoval, "id" | "replacement">,
): Entry {
  const isKnown = (one: number) => known.some((entry) => entry.id === one);
  const removed = known.find((entry) => entry.id === id);
  if (removed && (typeof replacement !== "number" || isKnown(replacement))) return removed;
  throw new Problem({
    status: 409,
    code: "entry-gone",
    message: "It was changed meanwhile. Load the page again.",
  });
}

/**
 * A 422 Problem where the cards of an entry that goes, those in the bin too, cannot get the
 * replacement: it is the entry itself, or none is given where one is needed.
 */
export function checkReplacement(
  { list, replacement }: PlannedRemoval,
  known: readonly Entry[],
  removed: Entry,
  cards: number,
): void {
  if (replacement === removed.id) throw itself(list);
  const isNeeded = cards > 0 || (list === "type" && known.length === 1);
  const isGiven = list === "type" ? typeof replacement === "number" : replacement !== null;
  if (isNeeded && !isGiven) throw needsReplacement(list, removed.name, cards);
}

function itself(list: MergeableList): Problem {
  const message = `Choose another ${list} than the one that goes.`;
  return invalidFields([{ field: "replacement", code: "same-entry", message }]);
}

function needsReplacement(list: MergeableList, name: string, cards: number): Problem {
  const or = list === "type" ? "" : `, or "no ${list}"`;
  const message =
    cards === 0
      ? `"${name}" is the only type, and a team needs one.`
      : `${cards} ${cards === 1 ? "card has" : "cards have"} the ${list} "${name}". Choose the ${list} that they get instead${or}.`;
  return invalidFields([{ field: "replacement", code: "needs-replacement", message }]);
}
