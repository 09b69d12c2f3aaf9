import { describe, expect, it } from "vitest";
import { FileProblem } from "@/lib/files/file-problem";
import { readCsv } from "@/tests/unit/files/support/read-csv";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, endian: "le" | "be", bom: boolean): Uint8Array {
  const buffer = Buffer.from(`${bom ? "\uFEFF" : ""}${text}`, "utf16le");
  return endian === "le" ? buffer : buffer.swap16();
}

async function problemOf(file: Uint8Array): Promise<FileProblem> {
  try {
    await readCsv(file);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error("The file was read.");
}

describe("readCsv", () => {
  it("reads headings, cells and row numbers", async () => {
    expect(await readCsv(bytes("Type,Size\nBug,S\nMMF,\n"))).toEqual({
      headings: ["Type", "Size"],
      rows: [
        ["Bug", "S"],
        ["MMF", ""],
      ],
      rowNumbers: [2, 3],
      dialect: { delimiter: ",", encoding: "utf-8", hasBom: false },
    });
  });

  it.each([
    [",", "comma"],
    [";", "semicolon"],
    ["\t", "tab"],
    ["|", "pipe"],
  ])("finds %j, the %s, between the cells", async (delimiter) => {
    const text = ["Title", "Type", "Done"].join(delimiter);
    const row = ['"one, two; three|four\tfive"', "Bug", "2024-01-05"].join(delimiter);
    const table = await readCsv(bytes(`${text}\n${row}\n`));
    expect(table.dialect.delimiter).toBe(delimiter);
    expect(table.rows).toEqual([["one, two; three|four\tfive", "Bug", "2024-01-05"]]);
  });

  it("is not misled by commas in a file with semicolons", async () => {
    const table = await readCsv(bytes("Title;Days\nRead, write;1,5\nLook;2,5\n"));
    expect(table.headings).toEqual(["Title", "Days"]);
    expect(table.rows[0]).toEqual(["Read, write", "1,5"]);
  });

  it("reads a file of one column", async () => {
    expect((await readCsv(bytes("Title\nFirst\nSecond\n"))).rows).toEqual([["First"], ["Second"]]);
  });

  it.each([
    ["\n", "LF"],
    ["\r\n", "CRLF"],
    ["\r", "CR"],
  ])("reads lines that end with %j (%s), the last one with or without", async (newline) => {
    const lines = ["Type,Size", "Bug,S", "MMF,L"];
    const rows = [
      ["Bug", "S"],
      ["MMF", "L"],
    ];
    expect((await readCsv(bytes(lines.join(newline)))).rows).toEqual(rows);
    expect((await readCsv(bytes(lines.join(newline) + newline))).rows).toEqual(rows);
  });

  it("keeps quotes, separators and line breaks inside quoted cells", async () => {
    const table = await readCsv(bytes('Title,Notes\n"Say ""hello""","a,b\r\nc"\nNext,x\n'));
    expect(table.rows).toEqual([
      ['Say "hello"', "a,b\r\nc"],
      ["Next", "x"],
    ]);
    expect(table.rowNumbers).toEqual([2, 3]);
  });

  it("takes a quote in the middle of an unquoted cell as it is", async () => {
    expect((await readCsv(bytes('Title,Type\n5" pipe,Bug\n'))).rows).toEqual([['5" pipe', "Bug"]]);
  });

  it("leaves out blank rows and keeps their place in the row numbers", async () => {
    const table = await readCsv(bytes("\n,\nType,Size\n\nBug,S\n , \n\nMMF,M\n\n"));
    expect(table.headings).toEqual(["Type", "Size"]);
    expect(table.rows).toEqual([
      ["Bug", "S"],
      ["MMF", "M"],
    ]);
    expect(table.rowNumbers).toEqual([5, 8]);
  });

  it("fills short rows up, cuts blank cells past the headings, keeps text there", async () => {
    const table = await readCsv(bytes("A,B,C\n1\n1,2,3,,\n1,2,3,4\n"));
    expect(table.rows).toEqual([
      ["1", "", ""],
      ["1", "2", "3"],
      ["1", "2", "3", "4"],
    ]);
  });

  it("drops columns at the end that have neither a heading nor a cell", async () => {
    const table = await readCsv(bytes("A,B,,\n1,2,,\n3,4,,\n"));
    expect(table.headings).toEqual(["A", "B"]);
    expect(table.rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("names a column without a heading after its place", async () => {
    expect((await readCsv(bytes("A,,C,\n1,2,3,4\n"))).headings).toEqual([
      "A",
      "Column 2",
      "C",
      "Column 4",
    ]);
  });

  it("numbers repeated headings, past names that are taken", async () => {
    expect((await readCsv(bytes("Label,Label (2),Label,Label\n1,2,3,4\n"))).headings).toEqual([
      "Label",
      "Label (2)",
      "Label (3)",
      "Label (4)",
    ]);
  });

  it("passes over a line that names the separator", async () => {
    const table = await readCsv(bytes("sep=;\r\nTitle;Type\r\na, b;Bug\r\n"));
    expect(table.headings).toEqual(["Title", "Type"]);
    expect(table.rows).toEqual([["a, b", "Bug"]]);
    expect(table.rowNumbers).toEqual([3]);
  });

  it("puts a heading of several lines on one", async () => {
    expect((await readCsv(bytes('" Dev\nStarted ",B\n1,2\n'))).headings).toEqual([
      "Dev Started",
      "B",
    ]);
  });

  it("takes off the apostrophe that guards a cell against running as a formula", async () => {
    expect((await readCsv(bytes("Title,Notes\n'=1+1,'quoted'\n"))).rows).toEqual([
      ["=1+1", "'quoted'"],
    ]);
  });
});

describe("readCsv and encodings", () => {
  const text = "Titel,Größe\nÜberprüfen – “schön”,größer\n";
  const rows = [["Überprüfen – “schön”", "größer"]];

  it.each([
    ["UTF-8", bytes(text), { encoding: "utf-8", hasBom: false }],
    ["UTF-8 with a mark", bytes(`\uFEFF${text}`), { encoding: "utf-8", hasBom: true }],
    ["UTF-16 little endian", utf16(text, "le", true), { encoding: "utf-16le", hasBom: true }],
    ["UTF-16 big endian", utf16(text, "be", true), { encoding: "utf-16be", hasBom: true }],
    ["UTF-16 without a mark", utf16(text, "le", false), { encoding: "utf-16le", hasBom: false }],
    [
      "UTF-16 big endian without a mark",
      utf16(text, "be", false),
      { encoding: "utf-16be", hasBom: false },
    ],
  ])("reads %s", async (_, file, dialect) => {
    const table = await readCsv(file);
    expect(table.headings).toEqual(["Titel", "Größe"]);
    expect(table.rows).toEqual(rows);
    expect(table.dialect).toEqual({ delimiter: ",", ...dialect });
  });

  it("reads Windows-1252, curly quotes and dash included", async () => {
    const file = Buffer.from("Titel,Gr\xF6\xDFe\n\x93sch\xF6n\x94 \x96 \x80,x\n", "latin1");
    const table = await readCsv(file);
    expect(table.headings).toEqual(["Titel", "Größe"]);
    expect(table.rows).toEqual([["“schön” – €", "x"]]);
    expect(table.dialect.encoding).toBe("windows-1252");
  });

  it("finds a byte that is no UTF-8 far behind the start", async () => {
    const file = Buffer.from(`Title,Type\n${"plain,Bug\n".repeat(200_000)}caf\xE9,Bug\n`, "latin1");
    expect((await readCsv(file)).rows.at(-1)).toEqual(["café", "Bug"]);
  });

  it("reads a view into a larger buffer as what it shows", async () => {
    const whole = bytes("garbage,,,Type,Size\nBug,S\nmore");
    const from = "garbage,,,".length;
    const table = await readCsv(whole.subarray(from, whole.length - "\nmore".length));
    expect(table.headings).toEqual(["Type", "Size"]);
    expect(table.rows).toEqual([["Bug", "S"]]);
  });
});

describe("readCsv refuses", () => {
  it.each([
    ["an empty file", "", "empty-file", null],
    ["a file with nothing but a mark", "\uFEFF", "empty-file", null],
    ["a file of blanks and separators", " ,\n\r\n,,\n", "empty-file", null],
    ["headings without rows", "Type,Size\n\n , \n", "no-data-rows", null],
    [
      "a quote that never closes",
      'Type,Title\nBug,x\nMMF,"never ends\nBug,y\n',
      "unclosed-quote",
      3,
    ],
    ["a first row that holds dates", "Bug,20/01/2010\nMMF,25/01/2010\n", "no-headings", 1],
    ["marks of an unfinished merge", "Type,Size\n<<<<<<< HEAD\nBug,S\n", "merge-conflict", 2],
    ["the end mark of a merge", "Type\nBug\n>>>>>>> main\n", "merge-conflict", 3],
    ["a web page", "<!DOCTYPE html>\n<html><body>Sign in</body></html>", "not-a-table", null],
    ["an XML file", '\uFEFF<?xml version="1.0"?>\n<a/>', "not-a-table", null],
    ["10,000 columns", `${"a,".repeat(9_999)}a\n1\n`, "too-many-columns", null],
    [
      "a late row of 10,000 cells",
      `a,b\n${"1,2\n".repeat(50)}${",".repeat(9_999)}x\n`,
      "too-many-columns",
      null,
    ],
    [
      "a cell of a million characters",
      `Title\nshort\n${"x".repeat(1_000_000)}\n`,
      "cell-too-long",
      3,
    ],
    ["a text with zero bytes", "Type,Size\nBug,\u0000\n", "binary-file", null],
  ])("%s", async (_, text, code, row) => {
    const problem = await problemOf(bytes(text));
    expect(problem.code).toBe(code);
    expect(problem.row).toBe(row);
  });

  it.each([
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n", "latin1")],
    ["zeros", new Uint8Array(5_000)],
    ["compressed data", Buffer.from([0x1f, 0x8b, 8, 8, 0x9a, 0xfe, 0xc1, 0x65, 2, 3])],
    ["zeros in UTF-16", utf16("Title,Type\nA\0B,Bug\n", "le", true)],
  ])("%s as binary", async (_, file) => {
    expect((await problemOf(file)).code).toBe("binary-file");
  });

  it("naming the row and the limit in words", async () => {
    expect((await problemOf(bytes('A\n"x'))).message).toBe(
      'A quote (") that opens in row 2 is never closed. Close it, or check that the whole file arrived.',
    );
    expect((await problemOf(bytes(`${"a,".repeat(1_000)}a\n1\n`))).message).toContain(
      "1001 columns",
    );
  });
});

describe("readCsv at its limits", () => {
  it("reads 1,000 columns and a cell of 100,000 characters", async () => {
    const headings = Array.from({ length: 1_000 }, (_, index) => `c${index}`);
    const cells = headings.map((_, index) => (index === 7 ? "x".repeat(100_000) : "1"));
    const table = await readCsv(bytes(`${headings.join(",")}\n${cells.join(",")}\n`));
    expect(table.headings).toHaveLength(1_000);
    expect(table.rows[0]?.[7]).toHaveLength(100_000);
  });
});
