const longestPattern = 200;
const longestCell = 60;
/** So many repetitions in a row can still be tried in every way on a cell of that length. */
const mostRepetitions = 4;

/** The regular expression that somebody wrote; null where it is none or could take for ever. */
export function parseSizePattern(text: string): RegExp | null {
  if (text.length > longestPattern || couldTakeForEver(text)) return null;
  try {
    return new RegExp(text, "iu");
  } catch {
    return null;
  }
}

/**
 * Whether an expression refers back, repeats a group that holds a repetition or a choice (at any
 * depth), or holds many repetitions: on some texts such a one is tried in more ways than there is time.
 */
function couldTakeForEver(text: string): boolean {
  // What stands escaped or in a class is one character, whatever it says.
  const plain = text
    .replace(/\\[1-9k]/g, "(x|x)*")
    .replace(/\\./g, "x")
    .replace(/\[[^\]]*\]/g, "x");
  const groups: boolean[] = [false];
  let repetitions = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? "";
    if (character === "(") {
      groups.push(false);
      if (plain[at + 1] === "?") at += 1;
    } else if (character === "|") {
      groups[groups.length - 1] = true;
    } else if ("+*{".includes(character)) {
      repetitions += 1;
      groups[groups.length - 1] = true;
    } else if (character === ")") {
      const isVaried = groups.pop() ?? false;
      if (isVaried && "+*{".includes(plain[at + 1] || "end")) return true;
      if (isVaried) groups[groups.length - 1] = true;
    }
  }
  return repetitions > mostRepetitions;
}

/** Finds the size within a cell, such as "L" in "L (8)"; the whole cell where the pattern fails. */
export function createSizeReader(
  pattern: RegExp,
  plain: (cell: string) => string | null,
): (cell: string) => string | null {
  const known = new Map<string, string | null>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const text = plain(cell);
    const match = text === null ? null : pattern.exec(text.slice(0, longestCell));
    const size = match === null ? text : (match[1] ?? match[0]).trim() || null;
    if (known.size < 10_000) known.set(cell, size);
    return size;
  };
}
