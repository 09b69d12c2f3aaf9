import { maxJsonDepth, maxJsonValues } from "@/lib/files/file-limits";
import { FileProblem } from "@/lib/files/file-problem";

const quote = 34;
const comma = 44;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;
/** Characters that are looked at before others have their turn. */
const stretch = 1_000_000;

/**
 * Throws a FileProblem where a JSON text holds so many values, or values within values, that they
 * would not fit into memory: two characters can stand for an object. `pause` is awaited meanwhile.
 */
export async function checkJsonSize(text: string, pause: () => Promise<void>): Promise<void> {
  let values = 1;
  let depth = 0;
  let nextPause = stretch;
  for (let at = 0; at < text.length; at += 1) {
    if (at > nextPause) {
      nextPause = at + stretch;
      await pause();
    }
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = endOfString(text, at);
      continue;
    }
    if (code === closeList || code === closeObject) depth -= 1;
    if (code === openList || code === openObject) depth += 1;
    else if (code !== comma) continue;
    values += 1;
    if (values > maxJsonValues) throw tooManyValues();
    if (depth > maxJsonDepth) throw tooDeep();
  }
}

/** Where the string that opens at `start` is closed, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
}

function tooManyValues(): FileProblem {
  return new FileProblem(
    "too-many-cells",
    `This JSON file has more than ${maxJsonValues.toLocaleString("en-GB")} values. Split it into several, or save it as CSV, which may have up to 200 MB.`,
  );
}

function tooDeep(): FileProblem {
  return new FileProblem(
    "not-a-table",
    `In this JSON file lists and objects stand more than ${maxJsonDepth} deep within each other, so it holds no list of cards that Walltime can read.`,
  );
}
