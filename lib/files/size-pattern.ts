const maxPatternLength = 200;
const maxCellLength = 60;
/** In how many ways a repetition takes such a cell, seen together with others beside it. */
const waysOfRepetition = 20;
/** Four repetitions in a row, or three and a choice of many, can still be tried in every way. */
const maxWays = 8 * waysOfRepetition ** 4;

/** The regular expression that somebody wrote; null where it is none or could take for ever. */
export function parseSizePattern(text: string): RegExp | null {
  if (text.length > maxPatternLength || couldTakeForEver(text)) return null;
  try {
    return new RegExp(text, "iu");
  } catch {
    return null;
  }
}

/**
 * Whether an expression refers back, repeats what can match in several ways, or can match one text
 * in too many: on some texts all of them are tried.
 */
function couldTakeForEver(text: string): boolean {
  // What stands escaped or in a class is one character, whatever it says.
  const plain = text
    .replace(/\\[1-9k]/g, "(x|x)*")
    .replace(/\\./g, "x")
    .replace(/\[[^\]]*\]/g, "x");
  return waysToMatch(plain) > maxWays;
}

/** A group so far: ways of its finished alternatives, of the one begun, and of its last part. */
type Group = { others: number; before: number; last: number };

const newGroup = (): Group => ({ others: 0, before: 1, last: 1 });
const waysOf = ({ others, before, last }: Group) => others + before * last;

/** Parts in a row multiply their ways, alternatives add them, what may be absent has one more. */
function waysToMatch(plain: string): number {
  const outer: Group[] = [];
  let group = newGroup();
  const follow = (ways: number) => {
    group.before *= group.last;
    group.last = ways;
  };
  // A "?" behind "(" or behind a repetition is no repetition of its own.
  for (const [part] of plain.matchAll(/\(\??|(?:[+*]|\{[^}]*\}?)\??|\?\??|./gsu)) {
    const [sign = ""] = part;
    if (sign === "(") {
      outer.push(group);
      group = newGroup();
    } else if (sign === ")") {
      const ways = waysOf(group);
      group = outer.pop() ?? newGroup();
      follow(ways);
    } else if (sign === "|") {
      group = { ...newGroup(), others: waysOf(group) };
    } else if (sign === "?") {
      group.last += 1;
    } else if ("+*{".includes(sign)) {
      if (group.last > 1) return Number.POSITIVE_INFINITY;
      group.last = waysOfRepetition;
    } else {
      follow(1);
    }
  }
  return waysOf(group);
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
    const match = text === null ? null : pattern.exec(text.slice(0, maxCellLength));
    const size = match === null ? text : (match[1] ?? match[0]).trim() || null;
    if (known.size < 10_000) known.set(cell, size);
    return size;
  };
}
