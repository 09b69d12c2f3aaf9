type Box = { width: number; height: number };

/**
 * The largest type size, at most `largest`, at which a text surely fits a box, in the box's unit.
 * It reckons with wide letters and tall lines, so that it holds in any script and typeface.
 */
export function fitSize(text: string, box: Box, largest: number): number {
  const words = text.split(/\s+/).map(widthOf);
  const height = lineHeightOf(text);
  for (let size = largest; size > largest / 40; size *= 0.97) {
    const lines = linesOf(words, box.width / size);
    if (lines * height * size <= box.height) return size;
  }
  return largest / 40;
}

/** The lines that words of these widths take, broken anywhere where one is longer than a line. */
function linesOf(words: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const space = used === 0 ? 0 : 0.35;
    if (used + space + word <= width) {
      used += space + word;
      continue;
    }
    if (used > 0) lines += 1;
    const whole = Math.floor(word / width);
    lines += whole;
    used = word - whole * width;
  }
  return lines;
}

/** The width of a word in ems, rather too great than too small. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/\p{Mn}|\p{Cf}/u.test(letter)) return 0.15;
  if (/[ijlI.,:;'|!()]/.test(letter)) return 0.45;
  if (/[MWmw@%]/.test(letter)) return 1.15;
  if (/[A-Z0-9]/.test(letter)) return 0.85;
  if (/[\p{ASCII}]/u.test(letter)) return 0.72;
  if (/\p{Extended_Pictographic}/u.test(letter)) return 1.5;
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter)) return 0.95;
  return 1.15;
}

/** Scripts with marks above and below their letters need taller lines. */
function lineHeightOf(text: string): number {
  return /^[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]*$/u.test(text)
    ? 1.3
    : 1.8;
}
