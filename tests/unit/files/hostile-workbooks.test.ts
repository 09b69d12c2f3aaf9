import { describe, expect, it } from "vitest";
import { TableBuilder } from "@/lib/files/build-table";
import { openXlsx } from "@/lib/files/open-xlsx";
import {
  makeArchive,
  rowXml,
  sheetXml,
  workbookParts,
} from "@/tests/unit/files/support/make-archive";

const headings = rowXml(1, ["Title", "Started", "Done"]);
const card = rowXml(2, ["One", "2026-03-02", "2026-03-04"]);
const good = workbookParts([sheetXml(headings + card)]);
const read = (bytes: Uint8Array) => openXlsx(bytes);
const refused = (bytes: Uint8Array, code: string) =>
  expect(read(bytes)).rejects.toMatchObject({ name: "FileProblem", code });

/** So many megabytes of blanks within the XML of a part: they pack into a thousandth. */
const padded = (xml: string, megabytes: number) => {
  const [start = "", end = ""] = xml.split("<sheetData>");
  const line = Buffer.from(`<x>${"blank ".repeat(165)}</x>\n`.repeat(1_000));
  return Buffer.concat([
    Buffer.from(start),
    ...Array(megabytes).fill(line),
    Buffer.from(`<sheetData>${end}`),
  ]);
};
const with160Mb = workbookParts([padded(sheetXml(headings + card), 160)]);

/** A second end record in long numbers, with this many entries that begin here. */
function longEnd(at: number, entries: number, from: number): Uint8Array {
  const bytes = Buffer.alloc(76);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(BigInt(entries), 24);
  bytes.writeBigUInt64LE(BigInt(entries), 32);
  bytes.writeBigUInt64LE(BigInt(from), 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(BigInt(at), 64);
  return bytes;
}

describe("an archive that lies about itself", () => {
  it("is a good one otherwise", async () => {
    const { table, names } = await read(makeArchive(good));
    expect(names).toEqual(["S1"]);
    expect(table).toEqual({
      headings: ["Title", "Started", "Done"],
      rows: [["One", "2026-03-02", "2026-03-04"]],
      rowNumbers: [2],
    });
  });

  it("is refused by what comes out, not by what it says", async () => {
    await refused(makeArchive(with160Mb), "file-too-large-inside");
    const lying = with160Mb.map((part) => ({ ...part, declared: 100 }));
    await refused(makeArchive(lying), "file-too-large-inside");
  });

  it("is refused where it says too much, and read where it says too little or a little more", async () => {
    await refused(
      makeArchive(good.map((part) => ({ ...part, declared: 3_000_000_000 }))),
      "file-too-large-inside",
    );
    for (const declared of [1, 100_000]) {
      const { table } = await read(makeArchive(good.map((part) => ({ ...part, declared }))));
      expect(table.rows).toHaveLength(1);
    }
  });

  it.each<[string, [number, number]]>([
    ["no entries", [3, 0]],
    ["no entries at all", [0, 0]],
    ["two numbers of entries", [3, 2]],
    ["more entries than it has", [4, 4]],
    ["fewer entries than it has", [2, 2]],
  ])("is refused with %s in its end record", async (_, counts) => {
    await refused(makeArchive(good, { counts }), "binary-file");
  });

  it("of 160 MB is refused with no entries in its end record", async () => {
    await refused(makeArchive(with160Mb, { counts: [3, 0] }), "binary-file");
  });

  it("is refused with more entries than any workbook has", async () => {
    const parts = Array.from({ length: 10_001 }, (_, at) => ({ name: `p${at}`, content: "" }));
    await refused(makeArchive([...good, ...parts]), "file-too-large-inside");
  });

  it("is refused with another table of contents in long numbers", async () => {
    const whole = makeArchive(good);
    const end = whole.length - 22;
    const other = longEnd(end, 1, 0);
    await refused(makeArchive(good, { beforeEnd: other }), "binary-file");
    await refused(makeArchive(good, { beforeEnd: longEnd(2 ** 40, 3, 0) }), "binary-file");
  });

  it("is refused where its table leads out of it", async () => {
    for (const place of [12, 16]) {
      const spoil = (view: DataView, end: number) => view.setUint32(end + place, 0xfffffff0, true);
      await refused(makeArchive(good, { spoil }), "binary-file");
    }
    await refused(
      makeArchive(good, { spoil: (view, end) => view.setUint16(end + 4, 1, true) }),
      "binary-file",
    );
  });

  it("counts parts that overlap for each time they are unpacked", async () => {
    const large = padded(sheetXml(headings + card), 20);
    const parts = workbookParts([large, ...Array(9).fill("")]).map((part) =>
      /s(?:[2-9]|10)\.xml$/.test(part.name) ? { ...part, sameAs: "xl/worksheets/s1.xml" } : part,
    );
    const archive = makeArchive(parts);
    expect(archive.length).toBeLessThan(1_000_000);
    // Seven of the ten can be read before the room is used up; one of them is taken.
    const { names } = await read(archive);
    expect(names).toHaveLength(7);
  });
});

describe("a sheet that is made to use up memory or time", () => {
  const cell = (address: string) => `<c r="${address}" t="inlineStr"><is><t>x</t></is></c>`;
  const rowsOf = (count: number, cells: (row: number) => string) =>
    Array.from({ length: count }, (_, at) => `<row r="${at + 3}">${cells(at + 3)}</row>`).join("");
  const book = (rows: string) => makeArchive(workbookParts([sheetXml(rows)]));

  it("may say that it reaches to the last cell, or have blank cells there", async () => {
    const xml = sheetXml(
      `${headings}${card}<row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576"/></row>`,
    ).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>');
    const merged = xml.replace(
      "</worksheet>",
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000)}</mergeCells></worksheet>`,
    );
    const { table } = await read(makeArchive(workbookParts([merged])));
    expect(table.rows).toHaveLength(1);
  });

  it.each([
    [
      "row 1,000,000,000",
      '<row r="1000000000"><c r="A1000000000"><v>1</v></c></row>',
      "binary-file",
    ],
    ["row 1e9", '<row r="1e9"><c r="A9"><v>1</v></c></row>', "binary-file"],
    ["rows backwards", '<row r="1"><c r="A2"><v>1</v></c></row>', "binary-file"],
    ["a column of six letters", `<row r="3">${cell("ZZZZZZ3")}</row>`, "binary-file"],
    ["columns backwards", `<row r="3">${cell("B3")}${cell("A3")}</row>`, "binary-file"],
    ["a cell in the last column", `<row r="3">${cell("XFD3")}</row>`, "too-many-columns"],
  ])("is refused with %s", async (_, rows, code) => {
    await refused(book(headings + rows), code);
  });

  it("is refused with more cells than fit, filled ones or blank ones between them", async () => {
    const sparse = rowsOf(11_000, (row) => cell(`ALL${row}`));
    await refused(book(headings + sparse), "too-many-cells");
    const corner = rowsOf(10_100, (row) => (row === 9 ? cell("ALL9") : cell(`A${row}`)));
    await refused(book(headings + corner), "too-many-cells");
  });

  it("leaves the others their room where it is refused", async () => {
    const sparse = sheetXml(headings + rowsOf(11_000, (row) => cell(`ALL${row}`)));
    const archive = makeArchive(workbookParts([sparse, sheetXml(headings + card)]));
    expect(await read(archive)).toMatchObject({
      sheet: "S2",
      table: { rows: [expect.any(Array)] },
    });
  });

  it("is refused with the character numbered 0, which no database keeps", async () => {
    const zero = (text: string) =>
      book(`${headings}<row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row>`);
    // As XML and as spreadsheets write it, it is left as it is written.
    for (const text of ["a&#0;b", "a_x0000_b"]) {
      const { table } = await read(zero(text));
      expect(table.rows[0]?.[0]).toBe(text);
    }
    expect(() => new TableBuilder([["Title"]]).add([["Title"], ["a\0b"]])).toThrow(
      "a character that is no text",
    );
  });

  it("is refused where long texts are used again and again", async () => {
    const texts = `<sst><si><t>${"long ".repeat(19_000)}</t></si></sst>`;
    const rows = rowsOf(5_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`);
    const bytes = makeArchive(workbookParts([sheetXml(headings + rows)], texts));
    await refused(bytes, "file-too-large-inside");
  });

  it("is refused with entities of its own, which grow when they are read", async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    );
    const dtd = `<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs.join("")}]>`;
    const texts = `<?xml version="1.0"?>${dtd}<sst><si><t>&l9;</t></si></sst>`;
    await refused(makeArchive(workbookParts([sheetXml(headings)], texts)), "binary-file");
    await refused(book(`${dtd}${headings}`), "binary-file");
  });

  it.each([
    ["a comment that never ends", () => `<!-- ${"< ".repeat(5_000_000)}`],
    ["a text that never ends", () => `<row r="3"><c r="A3"><v>${"x".repeat(10_000_000)}`],
    ["an element that never ends", () => `<row ${'a="b" '.repeat(2_000_000)}`],
    ["elements within each other", () => "<a>".repeat(1_000_000)],
    [
      "a section of text that never ends",
      () => `<row r="3"><c r="A3"><v><![CDATA[${"<".repeat(9_000_000)}`,
    ],
  ])("is refused with %s, in a moment", async (_, xml) => {
    const start = performance.now();
    await refused(book(headings + xml()), "binary-file");
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("is refused with more texts than any sheet has", async () => {
    const texts = `<sst>${"<si/>".repeat(3_000_001)}</sst>`;
    await refused(makeArchive(workbookParts([sheetXml(headings)], texts)), "too-many-cells");
  });

  it("lets others have their turn", async () => {
    const rows = rowsOf(60_000, (row) => `${cell(`A${row}`)}${cell(`B${row}`)}`);
    let pauses = 0;
    await openXlsx(book(headings + rows), {
      pause: async () => {
        pauses += 1;
      },
    });
    // Some 64 KB of XML, or 500 rows, at a time.
    expect(pauses).toBeGreaterThan(200);
  });
});
