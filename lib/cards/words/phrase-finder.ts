import { unspaced, wordsOf } from "@/lib/cards/words/fold-words";

type Phrase<Group> = { group: Group; words: string[] };
type Match<Group> = { group: Group; start: number; end: number };

/**
 * Finds the phrases of several groups in a text: word by word in most scripts, anywhere in those
 * written without spaces. A phrase within a longer one that was found as well does not count: "not
 * started" is not "started".
 */
export class PhraseFinder<Group extends string> {
  private readonly byFirstWord = new Map<string, Phrase<Group>[]>();
  private readonly withStems: Phrase<Group>[] = [];
  private readonly unspacedPhrases: { group: Group; text: string }[] = [];

  constructor(phrases: Iterable<readonly [Group, string]>) {
    for (const [group, phrase] of phrases) this.take(group, phrase);
  }

  private take(group: Group, phrase: string): void {
    if (unspaced.test(phrase)) {
      this.unspacedPhrases.push({ group, text: wordsOf(phrase).join("") });
      return;
    }
    const words = phrase
      .split(/\s+/)
      .flatMap((word) => (word.endsWith("*") ? `${wordsOf(word).join("")}*` : wordsOf(word)));
    const [first] = words;
    if (first === undefined) return;
    if (first.endsWith("*")) {
      this.withStems.push({ group, words });
      return;
    }
    const others = this.byFirstWord.get(first);
    if (others) others.push({ group, words });
    else this.byFirstWord.set(first, [{ group, words }]);
  }

  /** The groups that have a phrase in the text. */
  find(text: string): Set<Group> {
    const words = wordsOf(text);
    const groups = new Set<Group>(outermost(this.inWords(words)));
    if (unspaced.test(text)) {
      for (const group of outermost(this.inLetters(words.join("")))) groups.add(group);
    }
    return groups;
  }

  private *inWords(words: readonly string[]): Generator<Match<Group>> {
    for (const [start, word] of words.entries()) {
      for (const phrase of [...(this.byFirstWord.get(word) ?? []), ...this.withStems]) {
        const fits = phrase.words.every((one, at) => isWord(words[start + at], one));
        if (fits) yield { group: phrase.group, start, end: start + phrase.words.length };
      }
    }
  }

  private *inLetters(text: string): Generator<Match<Group>> {
    for (const { group, text: phrase } of this.unspacedPhrases) {
      const start = text.indexOf(phrase);
      if (start >= 0) yield { group, start, end: start + phrase.length };
    }
  }
}

function isWord(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false;
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

function outermost<Group>(found: Iterable<Match<Group>>): Group[] {
  const matches = [...found];
  const isWithin = (a: Match<Group>, b: Match<Group>) =>
    b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
  return matches
    .filter((one) => !matches.some((other) => isWithin(one, other)))
    .map(({ group }) => group);
}
