import { wordsOf } from "@/lib/cards/words/fold-words";
import { languages, partPhrases } from "@/lib/cards/words/languages";

const namesOf = (pick: "parts" | "wholes") =>
  new Set(
    languages.flatMap((one) => partPhrases(one[pick]).map((name) => wordsOf(name).join(" "))),
  );
const parts = namesOf("parts");
const wholes = namesOf("wholes");

/** Whether a type of work says that it is a part of other work: "Sub-task", "Unteraufgabe". */
export function isPartType(type: string): boolean {
  return type.length <= 40 && parts.has(wordsOf(type).join(" "));
}

/** Whether a type of work holds whole cards together, so that these are no parts: "Epic". */
export function isWholeType(type: string): boolean {
  return type.length <= 40 && wholes.has(wordsOf(type).join(" "));
}
