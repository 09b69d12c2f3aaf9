import { readdirSync, readFileSync } from "node:fs";
import readXlsxFile from "read-excel-file/node";
import { afterEach, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { cellText } from "@/lib/files/workbook/cell-text";
import { openWorkbook } from "@/lib/files/workbook/workbook-sheets";
import { makeArchive, workbookParts } from "@/tests/unit/files/support/make-archive";

type Sheets = { sheet: string; data: (string | number | boolean | Date | null)[][] }[];

const inDays = (moment: Date) =>
  Number.isNaN(moment.getTime())
    ? ""
    : new Date(Math.round(moment.getTime() / 1_000) * 1_000)
        .toISOString()
        .slice(0, 19)
        .replace("T", " ")
        .replace(" 00:00:00", "");

/** What another program reads, as text. */
async function readByAnother(bytes: Uint8Array) {
  const sheets = (await readXlsxFile(Buffer.from(bytes))) as unknown as Sheets;
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) =>
      row.map((cell) => (cell instanceof Date ? inDays(cell) : String(cell ?? ""))),
    ),
  }));
}

async function readHere(bytes: Uint8Array) {
  const { each } = await openWorkbook(bytes, async () => {});
  const read = [];
  for (const { name, rows } of each()) read.push({ name, rows: await rows() });
  return read;
}

describe("a day that a workbook writes as ISO text", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(["Europe/Berlin", "America/New_York"])("is the same day in %s", (elsewhere) => {
    process.env.TZ = elsewhere;
    const said = (value: string) =>
      cellText(
        { kind: "d", style: undefined, value },
        { sharedTexts: [], dayStyles: new Set(), isFrom1904: false },
      );
    expect(new Date(2024, 0, 5).getTimezoneOffset()).not.toBe(0);
    expect(said("2024-01-05")).toBe("2024-01-05");
    expect(said("2024-01-05T00:00:00")).toBe("2024-01-05");
    expect(said("2024-01-05T13:30:00.000")).toBe("2024-01-05 13:30:00");
    expect(said("no day")).toBe("");
  });
});

describe("sheets are read as read-excel-file reads them:", () => {
  const folder = "tests/fixtures/workbooks";
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

  it.each(files)("%s", async (name) => {
    const bytes = readFileSync(`${folder}/${name}`);
    expect(await readHere(bytes)).toEqual(await readByAnother(bytes));
  });

  it("texts, numbers, days, times and blanks in many formats", async () => {
    const formats = [
      "dd/mm/yyyy",
      "d mmm yyyy;@",
      "[$-409]d-mmm-yy",
      "yyyy-mm-dd hh:mm:ss.00",
      "[h]:mm",
      "0.00",
      "#,##0",
      'd" of "mmmm',
      "0%",
      "[Red]0.00;[Blue]0.00",
      "mm:ss",
      "General",
      "yyyy\\-mm",
      "0.0\\m",
      "aaaa",
      "ge.m.d",
    ];
    const numbers = [0, 1, 44_321, 44_321.5, 44_321.000_011_574, -3.25, 1e21, 0.1, 60, 2_958_465];
    const rows = [
      ["Text", " spaced ", "_x0041_", "a & <b> \"c\" 'd'", "Ä ö 語 😀", "", "=1+1"].map(
        (value) => ({ value }),
      ),
      ...formats.map((format) => numbers.map((value) => ({ value, type: Number, format }))),
      [
        { value: true },
        { value: false },
        null,
        { value: new Date("2024-02-29T12:30:00Z"), format: "yyyy-mm-dd" },
      ],
    ];
    const bytes = new Uint8Array(await writeXlsxFile(rows).toBuffer());
    expect(await readHere(bytes)).toEqual(await readByAnother(bytes));
  });

  it("rich text, pronunciation, entities, formulas and gaps", async () => {
    const texts =
      '<sst><si><r><rPr><b/></rPr><t>Bo</t></r><r><t xml:space="preserve">ld </t></r><rPh><t>x</t></rPh></si>' +
      "<si><t>&#228;&amp;&#x2014;_x000D_</t></si></sst>";
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c>' +
      '<x:c r="D2" t="s"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="A5" t="str"><x:f>1</x:f><x:v>f</x:v></x:c>' +
      '<x:c r="B5" t="e"><x:v>#N/A</x:v></x:c><x:c r="C5" t="b"><x:v>1</x:v></x:c><x:c r="E5"><x:v>7.50</x:v></x:c>' +
      "</x:row></x:sheetData></x:worksheet>";
    const bytes = makeArchive(workbookParts([sheet, "<worksheet><sheetData/></worksheet>"], texts));
    expect(await readHere(bytes)).toEqual(await readByAnother(bytes));
  });
});

it("rows and cells without addresses follow each other", async () => {
  const sheet =
    '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="B4"><v>3</v></c></row></sheetData></worksheet>';
  const [read] = await readHere(makeArchive(workbookParts([sheet])));
  expect(read?.rows).toEqual([
    ["1", "2"],
    ["", ""],
    ["", ""],
    ["", "3"],
  ]);
});
