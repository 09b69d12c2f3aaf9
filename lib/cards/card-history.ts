import { type CardField, cardFieldNames, cardFields } from "@/lib/cards/card-form";
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
  action: string;
  undoes: number | null;
  before: CardSide | null;
  after: CardSide | null;
};

const sources: Readonly<Record<HistoryEntry["source"], string>> = {
  screen: "on screen",
  api: "through the API",
  import: "by an import",
  system: "by Walltime",
};

/** What a change did to a card, a sentence for each field. */
export function historySentences({ action, before, after }: HistoryEntry): string[] {
  if (before === null)
    return [
      action === "restore-card" || action === "restore-cards" ? "Taken out of the bin" : "Added",
    ];
  if (after === null) return ["Put into the bin"];
  const sentences = cardFields
    .filter((field) => before[field] !== after[field])
    .map((field) => sentenceOf(field, before[field], after[field]));
  return sentences.length > 0 ? sentences : ["Saved without a change"];
}

/** Through what and how a change came about. */
export function changedHow({ source, undoes }: HistoryEntry): string {
  return undoes === null ? sources[source] : `${sources[source]}, undoing an earlier change`;
}

function sentenceOf(field: CardField, was: string | null, is: string | null): string {
  const name = cardFieldNames[field];
  if (field === "notes") {
    return was === null ? "Notes written" : is === null ? "Notes removed" : "Notes changed";
  }
  if (field === "excludedReason") {
    if (is === null) return "Counted in figures again";
    return `Left out of figures: ${shown(is)}`;
  }
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
