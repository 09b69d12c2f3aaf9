import { describe, expect, it } from "vitest";
import type { FileSource } from "@/lib/files/file-source";
import { RejectedRows } from "@/lib/files/rejected-rows";
import { understandFile } from "@/lib/files/understand-file";
import { readFile } from "@/tests/unit/files/support/read-file";

const encoder = new TextEncoder();

/** A file that begins so and goes on with the same piece, never in memory as a whole. */
function repeated(start: string, piece: string, size: number): FileSource {
  const head = encoder.encode(start);
  const chunk = encoder.encode(piece.repeat(Math.ceil(65_536 / piece.length)));
  const count = Math.floor(size / chunk.length);
  return {
    fileName: "cards.csv",
    size: head.length + count * chunk.length,
    async *chunks() {
      if (head.length > 0) yield head;
      for (let left = count; left > 0; left -= 1) yield chunk;
    },
  };
}

const understand = (source: FileSource) => understandFile(source, "UTC", async () => {});
const refused = (content: string | FileSource, code: string) =>
  expect(
    typeof content === "string" ? readFile(content) : understand(content),
  ).rejects.toMatchObject({
    name: "FileProblem",
    code,
  });

const headings =
  "Key,Summary,Type,Size,Client,Created,Started,Done,Status,Labels,Parent,Notes,% done";

describe("a CSV file that is made to use up memory or time is refused:", () => {
  it.each<[string, string, () => FileSource]>([
    ["50 MB in one line", "no-headings", () => repeated("", "abc ", 50e6)],
    [
      "a quote in the headings that is never closed",
      "no-headings",
      () => repeated('"Title,', "abc\n", 50e6),
    ],
    [
      "a quote that is never closed",
      "unclosed-quote",
      () => repeated('Title,Done\nA,"', "abc\n", 50e6),
    ],
    ["quotes without an end", "unclosed-quote", () => repeated('Title,Done\nA,"', '""', 6e6)],
    ["a million columns", "too-many-columns", () => repeated("", "a,", 2e6)],
    [
      "a million columns further down",
      "too-many-columns",
      () => repeated("Title,Done\n", "a,", 2e6),
    ],
    [
      "millions of blank rows",
      "too-many-rows",
      () => repeated("Title,Done\nA,2026-03-02\n", "\n", 3e6),
    ],
    ["millions of rows", "too-many-rows", () => repeated("Title,Done\n", "A,\n", 7e6)],
  ])("%s", async (_, code, make) => {
    await refused(make(), code);
  });

  it("with a sentence that says what to do", async () => {
    await expect(understand(repeated("Title,Done\n", "A,\n", 7e6))).rejects.toThrow(
      "The file has more than 2,000,000 rows, which is what Walltime reads of one file. Split it into several",
    );
  });
});

describe("a JSON file that is made to use up memory or time is refused:", () => {
  const list = (count: number, one: (at: number) => string) =>
    `[${Array.from({ length: count }, (_, at) => one(at)).join(",")}]`;

  it.each<[string, string, () => string]>([
    ["millions of lists", "too-many-cells", () => `{"a":[${"[],".repeat(2_500_000)}[]]}`],
    ["millions of objects", "too-many-cells", () => `[${"{},".repeat(2_500_000)}{}]`],
    ["millions of objects one after another", "too-many-cells", () => "{}".repeat(2_600_000)],
    [
      "a member of its own in each object",
      "too-many-columns",
      () => list(5_000, (at) => `{"k${at}":1}`),
    ],
    [
      "many members in many objects",
      "too-many-cells",
      () => list(20_000, (at) => `{"title":"A","k${at % 900}":1}`),
    ],
    ["objects deep within each other", "not-a-table", () => '{"a":'.repeat(5_000_000)],
    [
      "lists deep within each other",
      "not-a-table",
      () => `[{"a":${"[".repeat(300)}${"]".repeat(300)}}]`,
    ],
  ])("%s", async (_, code, make) => {
    await refused(make(), code);
  });

  it("but brackets and commas of texts count for nothing", async () => {
    const text = '[{,\\"}]\\\\'.repeat(10_000);
    const { plan } = await readFile(`[{"title":"A","created":"2026-03-02","body":"${text}"}]`);
    expect(plan.cards).toHaveLength(1);
  });

  it("a board is read in a moment, whatever its moves name", async () => {
    const cards = list(
      20_000,
      (at) => `{"id":"c","name":"N${at}","idList":"l${at}","idShort":${at + 1}}`,
    );
    const lists = list(20_000, (at) => `{"id":"l${at}","name":"Doing"}`);
    const actions = list(
      20_000,
      (at) =>
        `{"type":"updateCard","date":"2026-03-02T00:00:00Z","data":{"card":{"id":"c"},"listAfter":{"id":"x${at}","name":"Done"}}}`,
    );
    const start = performance.now();
    await readFile(`{"cards":${cards},"lists":${lists},"actions":${actions}}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("a cell of 99,000 characters is read in a moment:", () => {
  const units = [
    " ",
    "\t",
    "\u00a0",
    "1",
    "1/",
    "-",
    ". ",
    "a",
    "(",
    "2026-01-01 ",
    "1 h ",
    "a-",
    "x,",
    "a\n",
    "[",
    "%",
  ];

  it.each(units)("%j again and again", async (unit) => {
    const start = performance.now();
    for (const [before, after] of [
      ["", ""],
      ["1", "x"],
      ["2026-01-01", "!"],
    ] as const) {
      const cell = `"${before}${unit.repeat(99_000 / unit.length)}${after}"`;
      const row = headings.replace(/[^,]+/g, () => cell);
      await readFile(
        `${headings}\n${row}\nK-1,A,Bug,S,C,2026-03-02,2026-03-03,2026-03-04,Done,,,,\n`,
      );
    }
    // Much less than a second where nothing else runs; minutes where a pattern looks again and again.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("labels and texts of any length are read in a moment:", () => {
  it.each([
    `a${" ".repeat(99_000)}x`,
    `a${"- ".repeat(49_000)}x`,
    `[${",'a".repeat(30_000)}]`,
    `["${" ".repeat(99_000)}x]`,
    `{}${" ".repeat(99_000)}x`,
    `[${" ".repeat(99_000)}x]`,
    `${"(".repeat(50_000)}${")".repeat(49_000)}`,
  ])("%#", async (text) => {
    const start = performance.now();
    const issue = { number: 1, title: text, created_at: "2026-03-02", labels: text, type: text };
    await readFile(JSON.stringify([issue]));
    const cell = `"${text.replaceAll('"', '""')}"`;
    await readFile(
      `Title,Type,Labels,Status,Created\n${cell},${cell},${cell},${cell},2026-03-02\n`,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

it("long rows do not keep the file in memory", async () => {
  const rejected = new RejectedRows(["Title"]);
  for (let row = 0; row < 300; row += 1) rejected.add(["x".repeat(99_000)], []);
  expect(rejected.count).toBe(300);
  expect(rejected.csv()?.length).toBeLessThan(25_000_000);
});
