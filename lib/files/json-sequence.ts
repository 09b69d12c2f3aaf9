/**
 * Several JSON values one after another, as programs write them page by page ("[…][…]") or line by
 * line: all of them in one list, the members of lists one by one. Null where the text is none, or
 * breaks off within a value.
 */
export function readJsonSequence(text: string): unknown[] | null {
  const values: unknown[] = [];
  for (const part of partsOf(text)) {
    let value: unknown;
    try {
      value = JSON.parse(part);
    } catch {
      return null;
    }
    if (!Array.isArray(value)) values.push(value);
    else for (const one of value) values.push(one);
  }
  return values.length === 0 ? null : values;
}

/** The text cut behind each bracket that closes an outermost one; a rest that is none comes last. */
function* partsOf(text: string): Generator<string> {
  let start = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === "\\") at += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") {
      depth -= 1;
      if (depth > 0) continue;
      yield text.slice(start, at + 1);
      start = at + 1;
      depth = 0;
    }
  }
  if (text.slice(start).trim() !== "") yield text.slice(start);
}
