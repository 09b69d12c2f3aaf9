import { endOfString, type JsonPlaces, measureJson } from "@/lib/files/json-size";

/** Characters that are read at once: those of the worst kind take some hundredths of a second. */
const readAtOnce = 250_000;

/**
 * The value of a JSON text, read a stretch at a time: `pause` is awaited in between, so that others have
 * their turn. Several values one after another, as programs write them page by page ("[…][…]") or line by
 * line, are one list: the members of lists one by one. Null where the text is no JSON, or breaks off
 * within a value. Throws a FileProblem where it is too much to be read.
 */
export async function readJson(
  text: string,
  pause: () => Promise<void>,
  atOnce = readAtOnce,
): Promise<{ value: unknown } | null> {
  const places = await measureJson(text, atOnce, pause);
  if (places === null) return null;
  try {
    return { value: await new JsonReader(text, places.long, atOnce, pause).readAll(places) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const blank = /^[\t\n\r ]*$/;
const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

class JsonReader {
  private readonly text: string;
  private readonly long: ReadonlyMap<number, number>;
  private readonly atOnce: number;
  private readonly pause: () => Promise<void>;

  constructor(
    text: string,
    long: ReadonlyMap<number, number>,
    atOnce: number,
    pause: () => Promise<void>,
  ) {
    this.text = text;
    this.long = long;
    this.atOnce = atOnce;
    this.pause = pause;
  }

  async readAll({ outermost }: JsonPlaces): Promise<unknown> {
    const values: unknown[] = [];
    let from = 0;
    let nextPause = this.atOnce;
    for (const { start, end } of outermost) {
      this.expectBlank(from, start);
      from = end + 1;
      const isLong = this.long.has(start);
      const value = isLong ? await this.readLong(start, end) : this.parse(start, from);
      if (outermost.length > 1 && Array.isArray(value)) for (const one of value) values.push(one);
      else values.push(value);
      if (from < nextPause) continue;
      nextPause = from + this.atOnce;
      await this.pause();
    }
    this.expectBlank(from, this.text.length);
    if (outermost.length === 0) throw new SyntaxError("There is no value.");
    return outermost.length === 1 ? values[0] : values;
  }

  /** A list or an object that is too long to be read at once, by its members. */
  private async readLong(start: number, end: number): Promise<unknown> {
    const { text } = this;
    const whole = new Container(text[start] === "[");
    if (text[end] !== whole.closing) throw new SyntaxError("Another bracket closes it.");
    // Members before `from` are read; the one that is looked at begins at `member`.
    let [from, member, depth] = [start + 1, start + 1, 0];
    for (let at = start + 1; at < end; at += 1) {
      const character = text[at];
      if (character === '"') at = endOfString(text, at);
      else if (character === "]" || character === "}") depth -= 1;
      else if (character === "," && depth === 0) {
        member = at + 1;
        if (at - from < this.atOnce) continue;
        whole.add(text.slice(from, at));
        from = member;
        await this.pause();
      } else if (character === "[" || character === "{") {
        const childEnd = this.long.get(at);
        if (childEnd === undefined) depth += 1;
        else {
          if (member > from) whole.add(text.slice(from, member - 1));
          whole.put(text.slice(member, at), await this.readLong(at, childEnd));
          const next = this.afterBlanks(childEnd + 1);
          if (next === end) return whole.value;
          if (text[next] !== ",") throw new SyntaxError("A comma is missing.");
          from = next + 1;
          member = from;
          at = next;
        }
      }
    }
    const rest = text.slice(from, end);
    if (from > start + 1 || !blank.test(rest)) whole.add(rest);
    return whole.value;
  }

  private parse(from: number, to: number): unknown {
    return JSON.parse(this.text.slice(from, to));
  }

  private expectBlank(from: number, to: number): void {
    if (this.afterBlanks(from) < to) throw new SyntaxError("Something stands between values.");
  }

  private afterBlanks(from: number): number {
    let at = from;
    while (isBlank(this.text.charCodeAt(at))) at += 1;
    return at;
  }
}

/** A list or an object that is put together from its members. */
class Container {
  readonly value: unknown[] | Record<string, unknown>;
  readonly closing: "]" | "}";

  constructor(isList: boolean) {
    this.value = isList ? [] : {};
    this.closing = isList ? "]" : "}";
  }

  /** Adds one or more members as they are written. */
  add(members: string): void {
    if (blank.test(members)) throw new SyntaxError("A member is missing.");
    if (Array.isArray(this.value)) {
      for (const one of JSON.parse(`[${members}]`)) this.value.push(one);
    } else {
      for (const [name, one] of Object.entries(JSON.parse(`{${members}}`))) this.set(name, one);
    }
  }

  /** Adds a member that has been read, behind what is written before it: its name, in an object. */
  put(before: string, value: unknown): void {
    if (Array.isArray(this.value)) {
      if (!blank.test(before)) throw new SyntaxError("A comma is missing.");
      this.value.push(value);
      return;
    }
    const [name, ...others] = Object.keys(JSON.parse(`{${before}null}`));
    if (name === undefined || others.length > 0) throw new SyntaxError("A name is missing.");
    this.set(name, value);
  }

  /** As JSON.parse does it: "__proto__" is a name like any other. */
  private set(name: string, value: unknown): void {
    const whole = { value, configurable: true, enumerable: true, writable: true };
    if (name === "__proto__") Object.defineProperty(this.value, name, whole);
    else (this.value as Record<string, unknown>)[name] = value;
  }
}
