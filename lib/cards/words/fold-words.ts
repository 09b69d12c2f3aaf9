const otherLetters: Readonly<Record<string, string>> = {
  ı: "i",
  ß: "ss",
  ø: "o",
  ł: "l",
  æ: "ae",
  œ: "oe",
  đ: "d",
};

/** Letters of scripts that are written without spaces between words, or with few. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;

/** Lower case without accents, so that "Création" and "CREATION" are one. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[ıßøłæœđ]/g, (letter) => otherLetters[letter] ?? letter);
}

/** The words of a text in whatever way they are joined: "workItemType", "WORK_ITEM_TYPE". */
export function wordsOf(text: string): string[] {
  const parted = text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return foldText(parted).match(/[\p{L}\p{N}#°]+/gu) ?? [];
}
