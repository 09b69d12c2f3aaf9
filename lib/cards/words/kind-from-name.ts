import type { Kind } from "@/lib/cards/kinds";
import { kindOfWorkWord } from "@/lib/cards/words/language-words";
import { workWordIn } from "@/lib/cards/words/work-words";

/** The kind that a work type of this name most likely is; hidden where the name says nothing. */
export function proposeKind(typeName: string): Kind {
  return kindSaid(typeName) ?? "hidden";
}

/** The kind that a name speaks of, or null where it says nothing. */
export function kindSaid(name: string): Kind | null {
  const word = workWordIn(name);
  return word === null ? null : kindOfWorkWord[word];
}
