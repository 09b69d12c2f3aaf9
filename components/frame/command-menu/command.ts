/** One thing that the command menu leads to or does. */
export type Command = {
  id: string;
  label: string;
  about?: string;
  /** Further words by which it is found */
  words?: string;
  /** The key that does the same */
  keys?: string;
  run: () => void;
};

/**
 * The commands in whose label or further words every word of the text begins a word, those whose
 * label begins with the text first. All of them for a blank text.
 */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [...commands];
  const whole = asked.join(" ");
  const begins = ({ label }: Command) => (wordsOf(label).join(" ").startsWith(whole) ? 0 : 1);
  return commands
    .filter(({ label, words = "" }) => {
      const own = wordsOf(`${label} ${words}`);
      return asked.every((word) => own.some((one) => one.startsWith(word)));
    })
    .toSorted((a, b) => begins(a) - begins(b));
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "");
}
