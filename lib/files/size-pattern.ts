const longestPattern = 200;
const longestCell = 100;
/** A repetition inside a repetition, or a reference back: on some texts they take for ever. */
const slow = /\\[1-9k]|\([^)]*[+*{][^)]*\)[+*{?]|\([^)]*\|[^)]*\)[+*{]/;

/** The regular expression that somebody wrote; null where it is none or could take for ever. */
export function parseSizePattern(text: string): RegExp | null {
  if (text.length > longestPattern || slow.test(text)) return null;
  try {
    return new RegExp(text, "iu");
  } catch {
    return null;
  }
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
