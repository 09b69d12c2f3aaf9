import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { readJson } from "@/lib/files/read-json";

const pause = async () => {};
const read = (text: string, atOnce?: number) => readJson(text, pause, atOnce);
/** So few at once that every list and object is read by its members. */
const atOnce = fc.integer({ min: 0, max: 12 });

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

const name = fc.oneof(
  fc.string(),
  fc.constantFrom("__proto__", "7", "10", "b", 'a"\\', "constructor"),
);
/** A text of some millions of characters, whose records have the given members. */
const long = (members: string, count: number) => `[${`{${members}},`.repeat(count)}{}]`;

test("no more than a stretch of it is read at once, however its lists and objects stand", async () => {
  const texts = [
    long('"title":"Tickets","days":[1,2,3]', 60_000),
    `{"boards":[{"lists":{"a":${long('"title":"Tickets"', 60_000)}}},{"lists":[]}]}`,
    `{"a":1}\n`.repeat(200_000),
    `[${"[],".repeat(500_000)}1]`,
  ];
  for (const text of texts) {
    const parse = vi.spyOn(JSON, "parse");
    let pauses = 0;
    const found = await readJson(text, async () => {
      pauses += 1;
    });
    const lengths = parse.mock.calls.map(([given]) => given.length);
    parse.mockRestore();
    expect(found).not.toBeNull();
    expect(lengths.filter((length) => length > 260_000)).toEqual([]);
    expect(pauses).toBeGreaterThan(text.length / 260_000);
  }
});

test("records that stand under their keys are read, however many there are", async () => {
  const records = Array.from({ length: 30_000 }, (_, at) => [`PROJ-${at}`, { title: "A" }]);
  const text = JSON.stringify({ tickets: Object.fromEntries(records) }, null, 1);
  expect(await read(text)).toEqual({ value: JSON.parse(text) });
});

test("a million names are refused before anything is made of them", async () => {
  const names = Array.from({ length: 1_000_000 }, (_, at) => `"n${at}":1`).join();
  const parse = vi.spyOn(JSON, "parse");
  await expect(read(`[{${names}}]`)).rejects.toMatchObject({ code: "too-many-columns" });
  expect(parse).not.toHaveBeenCalled();
  // As values, or the same ones in each record, they are nothing special.
  expect(await read(`[{${names.replaceAll(/"n\d+"/g, '"n"')}}]`)).toEqual({ value: [{ n: 1 }] });
});

const value = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), tie("list"), tie("object")),
  list: fc.array(tie("value"), { maxLength: 6 }),
  object: fc.dictionary(name, tie("value"), { maxKeys: 6 }),
}));

describe("JSON that is read a stretch at a time", () => {
  test("is what JSON.parse makes of it, order of names included", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(value.list, value.object),
        fc.constantFrom(0, 1, "\t"),
        atOnce,
        async (given, indent, few) => {
          const text = JSON.stringify(given, null, indent);
          const found = await read(text, few);
          expect(found).toEqual(parsed(text));
          expect(JSON.stringify(found?.value)).toBe(JSON.stringify(JSON.parse(text)));
        },
      ),
    );
  });

  test("is refused where JSON.parse refuses it", async () => {
    const piece = fc.constantFrom(...'[]{},:"1a \\', '"a":', "null", '"b"', "[1]", '{"a":2}');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => `[${pieces.join("")}]`);
    await fc.assert(
      fc.asyncProperty(text, atOnce, async (given, few) => {
        const whole = parsed(given);
        const found = await read(given, few);
        // Several values one after another are one list here.
        if (whole !== null || !/[\]}]\s*[[{]/.test(given)) expect(found).toEqual(whole);
        expect(found === null).toBe((await read(given)) === null);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["[1][2,3]", [1, 2, 3]],
    ['{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ['[{"a":1}]\r\n[]', [{ a: 1 }]],
  ])("is one list where values stand one after another: %s", async (text, expected) => {
    expect(await read(text)).toEqual({ value: expected });
    expect(await read(text, 0)).toEqual({ value: expected });
  });

  test.each(["[1],[2]", "[1] x", "x [1]", "[1", "[1,]", '{"a":[1],}', "[,[1]]", "[[1][2]]", "]["])(
    "is refused where something is missing or too much: %s",
    async (text) => {
      expect(await read(text)).toBeNull();
      expect(await read(text, 0)).toBeNull();
    },
  );
});
