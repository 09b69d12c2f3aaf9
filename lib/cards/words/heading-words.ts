import { type CardField, fieldsThat } from "@/lib/cards/fields/card-fields";
import { unspaced, wordsOf } from "@/lib/cards/words/fold-words";
import type { HeadingMeaning } from "@/lib/cards/words/language-words";
import { headingPhrases, languages, partPhrases } from "@/lib/cards/words/languages";
import { PhraseFinder } from "@/lib/cards/words/phrase-finder";

const meanings: readonly HeadingMeaning[] = [
  ...fieldsThat<Extract<HeadingMeaning, CardField>>(({ imported }) => imported !== undefined),
  ...(["number", "points", "status", "resolution", "project", "parent", "end"] as const),
];

const wordSet = (pick: "date" | "card" | "actual" | "before" | "after") =>
  new Set(languages.flatMap((one) => partPhrases(one[pick]).flatMap(wordsOf)));
const dateWords = wordSet("date");
const actualWords = wordSet("actual");
const cardWords = new Set([...wordSet("card"), ...actualWords]);
const beforeWords = wordSet("before");
const afterWords = wordSet("after");

/** They say "on a day" behind another word, and nothing before one: "closed on", "On hold". */
const prepositions = new Set(["on", "at", "am", "um", "em", "le", "el", "il", "op", "den", "klo"]);

/** Words of two letters that may end a joined heading: "createdat". */
const shortEnds = new Set(["at", "on", "id", "am"]);

const vocabulary = new Set(
  [
    ...meanings.flatMap(headingPhrases),
    ...languages.flatMap(({ changed, planned, date, card, actual, before, after }) =>
      [changed, planned, date, card, actual, before, after].flatMap(partPhrases),
    ),
  ].flatMap(wordsOf),
);

const otherDays = new PhraseFinder<"changed" | "planned">(
  languages.flatMap(({ changed, planned, headings }) => [
    ...partPhrases(changed).map((phrase) => ["changed", phrase] as const),
    ...[...partPhrases(planned), ...partPhrases(headings.promised)].map(
      (phrase) => ["planned", phrase] as const,
    ),
  ]),
);

/** What is longer says nothing as a heading; a cell that is looked at as one may be of any length. */
const longestHeading = 300;

/** What is written in a heading apart from a tool's wrapping: "Custom field (Start date)". */
export function bareHeading(heading: string): string {
  return heading
    .slice(0, longestHeading)
    .replace(/^custom field \((.*)\)$/i, "$1")
    .replace(/\((?:optional|required)\)$/i, "")
    .trimEnd();
}

/** The words of a heading, those that are joined without a sign split: "updateddate", "開始日時". */
export function headingWords(heading: string): string[] {
  return wordsOf(bareHeading(heading)).flatMap((word) =>
    vocabulary.has(word) ? [word] : (partWord(word) ?? [word]),
  );
}

/** The words of a heading without those that only say "a date", where there are others. */
function datelessWords(heading: string): string[] {
  const words = headingWords(heading);
  const withoutDate = words.filter((word) => !dateWords.has(word));
  return withoutDate.length > 0 ? withoutDate : words;
}

/** A heading as it is compared, without the words that only say "a date" or "of a card". */
export function headingCore(heading: string): string {
  const named = datelessWords(heading);
  // The Portuguese "do" of a card, not that of "to do".
  const isOfCard = (word: string, index: number) =>
    cardWords.has(word) && !(word === "do" && named[index - 1] === "to");
  const core = named.filter((word, index) => !isOfCard(word, index));
  return (core.length > 0 ? core : named).join(" ");
}

/** Whether a heading says no more than that its column holds days: "Date", "Tag", 日付. */
export function isMereDate(heading: string): boolean {
  const words = headingWords(heading);
  return words.length > 0 && words.every((word) => dateWords.has(word) || periods.has(word));
}

/** Whether a heading stands over periods of work, such as sprints or weeks. */
export function isPeriod(heading: string): boolean {
  const words = headingWords(heading);
  return words.some((word) => periodWords.has(word)) && words.every(isOfPeriod);
}

const periodWords = new Set(
  "sprint,sprints,iteration,week,month,quarter,period,woche,kw,monat,quartal,semaine,mois,semana,mes,settimana,mese,tydzien,vecka,viikko,неделя,спринт,スプリント,迭代".split(
    ",",
  ),
);
const isOfPeriod = (word: string) =>
  periodWords.has(word) || ["name", "number", "no", "id"].includes(word);

const periods = new Set(["week", "month", "sprint", "iteration", "period", "quarter", "year"]);

/**
 * Whether a heading speaks of a day that is no part of a card's way: when it was changed, looked at
 * or exported, or when something is hoped for.
 */
export function isOtherDay(heading: string): boolean {
  return otherDays.find(headingWords(heading).join(" ")).size > 0;
}

/** Whether a heading speaks of when something was changed: "changed at", "Geändert am". */
export function saysChange(heading: string): boolean {
  return otherDays.find(headingWords(heading).join(" ")).has("changed");
}

/** Whether a heading speaks of what really happened: "Actual start", "Tatsächliches Ende". */
export function saysActual(heading: string): boolean {
  return smallestWords(heading).some((word) => actualWords.has(word));
}

/** What a heading speaks of, whether planned or actual: "start" for "Actual start", "Startdatum". */
export function happeningOf(heading: string): string {
  const words = smallestWords(heading);
  const core = words.filter((word) => !dateWords.has(word) && !cardWords.has(word));
  return (core.length > 0 ? core : words).join(" ");
}

/** The words of a heading, joined words split as well. */
function smallestWords(heading: string): string[] {
  const partFully = (word: string): string[] => partWord(word)?.flatMap(partFully) ?? [word];
  return headingWords(heading).flatMap(partFully);
}

/** Whether a heading speaks of what was before a change: "From status", "old_value". */
export function saysBefore(heading: string): boolean {
  return headingWords(heading).some((word) => beforeWords.has(word));
}

/** Whether a heading speaks of what something was changed to: "To status", "new_value". */
export function saysAfter(heading: string): boolean {
  return headingWords(heading).some((word) => afterWords.has(word)) && !saysBefore(heading);
}

/** Whether a heading says no more than "a card": "work item", "Ticket", "Vorgang". */
export function isMereCard(heading: string): boolean {
  const words = headingWords(heading);
  return words.length > 0 && words.every((word) => cardWords.has(word));
}

/** Whether a heading says that its column holds days of something: "Date closed", "closed_at". */
export function saysDate(heading: string): boolean {
  const words = headingWords(heading);
  const last = words.length - 1;
  return words.some((word, index) =>
    prepositions.has(word) ? index > 0 && index === last : dateWords.has(word),
  );
}

/** Parts a word into known ones, from the left the longest first; null where some of it is left. */
function partWord(word: string): string[] | null {
  if (word.length > 40) return null;
  const shortest = unspaced.test(word) ? 1 : 3;
  for (let length = word.length - 1; length > 0; length -= 1) {
    const start = word.slice(0, length);
    const rest = word.slice(length);
    if (length < shortest || !vocabulary.has(start)) continue;
    if (vocabulary.has(rest) && (rest.length >= shortest || shortEnds.has(rest))) {
      return [start, rest];
    }
    const others = partWord(rest);
    if (others !== null) return [start, ...others];
  }
  return null;
}

const coresOf = new Map(
  meanings.map((meaning) => [meaning, [...new Set(headingPhrases(meaning).map(headingCore))]]),
);
// "Actual end" comes down to "end", which alone may be planned as well.
const ends = new Set(coresOf.get("end"));
coresOf.set("released", coresOf.get("released")?.filter((core) => !ends.has(core)) ?? []);

/** What headings of a meaning come down to, the surest first. */
export function coresOfMeaning(meaning: HeadingMeaning): readonly string[] {
  return coresOf.get(meaning) ?? [];
}

/** Whether a heading is one of a meaning's, in whatever way its words are joined. */
export function means(heading: string, meaning: HeadingMeaning): boolean {
  return coresOfMeaning(meaning).includes(headingCore(heading));
}
