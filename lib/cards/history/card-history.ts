import { type CardField, cardFieldList, fieldsOnScreen } from "@/lib/cards/fields/card-fields";
import { placeName } from "@/lib/cards/history/change-place";
import { isIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

/** A card's fields as they stood, names in place of keys. */
export type CardSide = Record<CardField, string | null>;

export type HistoryEntry = {
  revision: number;
  /** "today 10:12" or "3 May 2026 10:12", in the team's time zone */
  when: string;
  actor: string;
  source: "screen" | "api" | "import" | "system";
  /** The page or form of the screen, where it is known */
  place: string | null;
  action: string;
  undoes: number | null;
  before: CardSide | null;
  after: CardSide | null;
  /** Sentences about what is no field: blockages, places in the queue */
  others: string[];
};

const sources: Readonly<Record<HistoryEntry["source"], string>> = {
  screen: "on screen",
  api: "API",
  import: "import",
  system: "Walltime itself",
};

/** What a change did to a card, a sentence for each field. */
export function cardSentences({
  action,
  before,
  after,
  others,
}: Pick<HistoryEntry, "action" | "before" | "after" | "others">): string[] {
  if (before === null) {
    return [
      action.startsWith("restore-card") || action === "undo-change"
        ? "Taken out of the bin"
        : "Added",
    ];
  }
  if (after === null) return ["Put into the bin"];
  const sentences = fieldsOnScreen
    .filter((field) => before[field] !== after[field])
    .map((field) => sentenceOf(field, before[field], after[field]))
    .concat(others);
  return sentences.length > 0 ? sentences : ["Saved without a change"];
}

/** When, where and by whom a change was made: "today 10:12, edit page, Local owner". */
export function changedHow({
  when,
  place,
  source,
  actor,
  undoes,
}: Pick<HistoryEntry, "when" | "place" | "source" | "actor" | "undoes">): string {
  const where = placeName(place) ?? sources[source];
  const parts = [when, where, actor];
  return (undoes === null ? parts : [...parts, "undoing an earlier change"]).join(", ");
}

function sentenceOf(field: CardField, was: string | null, is: string | null): string {
  const { label: name, holds, history } = cardFieldList[field];
  if (holds === "lines") {
    return `${name} ${was === null ? "written" : is === null ? "removed" : "changed"}`;
  }
  if (history) return is === null ? history.cleared : `${history.set}: ${shown(is)}`;
  if (was === null) return `${name} set to ${shown(is)}`;
  if (is === null) return `${name} cleared; it was ${shown(was)}`;
  const verb = isDay(was) && isDay(is) ? "moved" : "changed";
  return `${name} ${verb} from ${shown(was)} to ${shown(is)}`;
}

function shown(value: string | null): string {
  if (value === null) return "nothing";
  if (isDay(value)) return showDay(value);
  return `“${value}”`;
}

function isDay(value: string): boolean {
  return isIsoDay(value);
}
