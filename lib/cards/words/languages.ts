import { arabic } from "@/lib/cards/words/arabic";
import { chinese } from "@/lib/cards/words/chinese";
import { czech } from "@/lib/cards/words/czech";
import { danishAndNorwegian } from "@/lib/cards/words/danish-and-norwegian";
import { dutch } from "@/lib/cards/words/dutch";
import { english } from "@/lib/cards/words/english";
import { finnish } from "@/lib/cards/words/finnish";
import { french } from "@/lib/cards/words/french";
import { german } from "@/lib/cards/words/german";
import { hebrew } from "@/lib/cards/words/hebrew";
import { italian } from "@/lib/cards/words/italian";
import { japanese } from "@/lib/cards/words/japanese";
import { korean } from "@/lib/cards/words/korean";
import type { HeadingMeaning, LanguageWords } from "@/lib/cards/words/language-words";
import { polish } from "@/lib/cards/words/polish";
import { portuguese } from "@/lib/cards/words/portuguese";
import { russian } from "@/lib/cards/words/russian";
import { spanish } from "@/lib/cards/words/spanish";
import { swedish } from "@/lib/cards/words/swedish";
import { turkish } from "@/lib/cards/words/turkish";

/** Every language whose words Walltime knows, English first. */
export const languages: readonly LanguageWords[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  dutch,
  polish,
  finnish,
  swedish,
  danishAndNorwegian,
  czech,
  turkish,
  russian,
  chinese,
  japanese,
  korean,
  hebrew,
  arabic,
];

/** Phrases separated by commas, as they stand in a language's table. */
export function partPhrases(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(",").map((phrase) => phrase.trim());
}

/** What headings of a meaning are called in all languages, the surest of each language first. */
export function headingPhrases(meaning: HeadingMeaning): string[] {
  return languages.flatMap(({ headings }) => partPhrases(headings[meaning]));
}
