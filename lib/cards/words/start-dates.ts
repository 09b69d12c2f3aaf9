import { happeningOf, headingWords, isOtherDay, saysActual } from "@/lib/cards/words/heading-words";
import { languages, partPhrases } from "@/lib/cards/words/languages";

const phrases = languages.flatMap(({ startDate }) => partPhrases(startDate));
const startDates = new Set(phrases.map((phrase) => headingWords(phrase).join("")));
const starts = new Set(phrases.map(happeningOf));

/** Whether a heading is what tools call the day for which a start is planned: "Start date", 開始日. */
export function isStartDate(heading: string): boolean {
  return !isOtherDay(heading) && startDates.has(headingWords(heading).join(""));
}

/** Whether a heading speaks of a start without saying that it really was so: "Start", "Start date". */
export function isBareStart(heading: string): boolean {
  return !saysActual(heading) && !isOtherDay(heading) && starts.has(happeningOf(heading));
}
