import { maxJsonDepth, maxJsonNames, maxJsonValues } from "@/lib/files/file-limits";
import { FileProblem } from "@/lib/files/file-problem";

const quote = 34;
const comma = 44;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;
/** Characters that are looked at before others have their turn. */
const stretch = 200_000;
/** Where lists and objects of a JSON text begin and end, each by the places of its brackets. */
export type JsonPlaces = {
  /** The outermost ones, in order */
  outermost: { start: number; end: number }[];
  /** The end, by the start, of those that have more than `atOnce` characters */
  long: Map<number, number>;
};

/**
 * Looks a JSON text through before it is read. Throws a FileProblem where it holds so many values, names of
 * values, or values within values, that they would not fit into memory, or would take minutes to be made:
 * two characters can stand for an object. `pause` is awaited meanwhile. Null where brackets lack their others.
 */
export async function measureJson(
  text: string,
  atOnce: number,
  pause: () => Promise<void>,
): Promise<JsonPlaces | null> {
  const places: JsonPlaces = { outermost: [], long: new Map() };
  const names = new Set<string>();
  const open: number[] = [];
  let values = 1;
  let nextPause = stretch;
  for (let at = 0; at < text.length; at += 1) {
    if (at > nextPause) {
      nextPause = at + stretch;
      await pause();
    }
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      if (isNameEndingAt(text, end) && names.add(text.slice(at, end)).size > maxJsonNames) {
        throw tooManyNames();
      }
      at = end;
      continue;
    }
    if (code === closeList || code === closeObject) {
      const start = open.pop();
      if (start === undefined) return null;
      if (at - start > atOnce) places.long.set(start, at);
      if (open.length === 0) places.outermost.push({ start, end: at });
      continue;
    }
    if (code === openList || code === openObject) open.push(at);
    else if (code !== comma) continue;
    values += 1;
    if (values > maxJsonValues) throw tooManyValues();
    if (open.length > maxJsonDepth) throw tooDeep();
  }
  return open.length === 0 ? places : null;
}

/** Where the string that opens at `start` is closed, or the end of the text. */
export function endOfString(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
}

/** Whether the string that is closed there is the name of a value; where that is an object, it may be a record's key. */
function isNameEndingAt(text: string, end: number): boolean {
  const next = afterBlanks(text, end + 1);
  if (text.charCodeAt(next) !== colon) return false;
  return text.charCodeAt(afterBlanks(text, next + 1)) !== openObject;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

function tooManyValues(): FileProblem {
  return new FileProblem(
    "too-many-cells",
    `This JSON file has more than ${maxJsonValues.toLocaleString("en-GB")} values. Split it into several, or save it as CSV, which may have up to 200 MB.`,
  );
}

function tooManyNames(): FileProblem {
  return new FileProblem(
    "too-many-columns",
    `The values in this JSON file have more than ${maxJsonNames.toLocaleString("en-GB")} different names. Write what they name as a list, split the file into several, or save it as CSV.`,
  );
}

function tooDeep(): FileProblem {
  return new FileProblem(
    "not-a-table",
    `In this JSON file lists and objects stand more than ${maxJsonDepth} deep within each other, so it holds no list of cards that Walltime can read.`,
  );
}
