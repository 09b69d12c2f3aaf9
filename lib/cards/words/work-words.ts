import { wordsOf } from "@/lib/cards/words/fold-words";
import { type WorkWord, workWords } from "@/lib/cards/words/language-words";
import { languages, partPhrases } from "@/lib/cards/words/languages";
import { PhraseFinder } from "@/lib/cards/words/phrase-finder";

const phrases = languages.flatMap(({ work }) =>
  workWords.flatMap((word) => partPhrases(work[word]).map((phrase) => [word, phrase] as const)),
);

const finder = new PhraseFinder<WorkWord>(phrases);
const names = new Set(phrases.map(([, phrase]) => wordsOf(phrase).join(" ")));

/** Which kind of work a name speaks of; null where it says nothing. */
export function workWordIn(name: string): WorkWord | null {
  const found = finder.find(name);
  return workWords.find((word) => found.has(word)) ?? null;
}

/** Whether a text is a word for a kind of work and nothing else: "Bug", "User story", "機能". */
export function isWorkName(text: string): boolean {
  return text.length <= 40 && names.has(wordsOf(text).join(" "));
}
