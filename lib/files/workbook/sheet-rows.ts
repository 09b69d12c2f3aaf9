import {
  maxCells,
  maxColumns,
  maxUnpacked,
  tooLargeInside,
  tooManyCells,
  tooManyColumns,
} from "@/lib/files/file-limits";
import { type CellMeaning, cellText } from "@/lib/files/workbook/cell-text";
import { noWorkbook, readXml, type XmlAttributes } from "@/lib/files/workbook/read-xml";
import { RichText } from "@/lib/files/workbook/shared-texts";
import { unescaped } from "@/lib/files/workbook/workbook-parts";

/** Rows of a sheet are numbered up to here in every spreadsheet that people use. */
const lastRow = 1_048_576;

/** What all sheets of a workbook may hold together. */
export class WorkbookRoom {
  private cells = maxCells;
  private characters = maxUnpacked;

  /** Throws a FileProblem where there is no room for so many cells more. */
  take(cells: number, characters: number): void {
    this.cells -= cells;
    this.characters -= characters;
    if (this.cells < 0) throw tooManyCells();
    // A long text that many cells share is in memory once, but looked at for each.
    if (this.characters < 0) throw tooLargeInside();
  }

  /** Gives back what is taken for a sheet that cannot be read after all: nothing of it is kept. */
  async unlessRefused<T>(read: () => Promise<T>): Promise<T> {
    const { cells, characters } = this;
    try {
      return await read();
    } catch (error) {
      this.cells = cells;
      this.characters = characters;
      throw error;
    }
  }
}

/**
 * The rows of a sheet as text, all equally wide; blank ones keep their place. What a sheet says of its
 * extent, and cells with nothing in them, are passed over. Throws a FileProblem.
 */
export async function readSheetRows(
  text: AsyncIterable<string>,
  meaning: CellMeaning,
  room: WorkbookRoom,
): Promise<string[][]> {
  const reader = new SheetReader(meaning, room);
  return room.unlessRefused(async () => {
    await readXml(text, {
      open: (name, attributes) => reader.open(name, attributes),
      text: (piece) => reader.add(piece),
      close: (name) => reader.close(name),
    });
    return reader.end();
  });
}

class SheetReader {
  private readonly rows: string[][] = [];
  private width = 0;
  private isInData = false;
  private row = 0;
  private isRowNumbered = false;
  private column = 0;
  private cell: XmlAttributes | null = null;
  private value = "";
  private isValue = false;
  private readonly inline = new RichText();

  constructor(
    private readonly meaning: CellMeaning,
    private readonly room: WorkbookRoom,
  ) {}

  open(name: string, attributes: () => XmlAttributes): void {
    if (name === "sheetData") this.isInData = true;
    if (!this.isInData) return;
    if (name === "row") {
      this.goToRow(attributes().r ?? "");
    } else if (name === "c") {
      this.cell = attributes();
      this.value = "";
      this.inline.begin();
    } else if (name === "v") this.isValue = true;
    else this.inline.open(name);
  }

  add(text: string): void {
    if (this.cell === null) return;
    if (this.isValue) this.value += text;
    else this.inline.add(text);
  }

  close(name: string): void {
    if (name === "sheetData") this.isInData = false;
    if (name === "v") this.isValue = false;
    else if (name === "c" && this.cell !== null) this.endCell(this.cell);
    else this.inline.close(name);
  }

  end(): string[][] {
    const { rows, width } = this;
    this.room.take(rows.length * width - rows.reduce((sum, row) => sum + row.length, 0), 0);
    for (const row of rows) while (row.length < width) row.push("");
    return rows;
  }

  private goToRow(written: string): void {
    this.isRowNumbered = written !== "";
    this.column = 0;
    this.setRow(this.isRowNumbered ? Number(written) : this.row + 1, this.row + 1);
  }

  private setRow(row: number, least: number): void {
    if (!(Number.isInteger(row) && row >= least && row <= lastRow)) throw noWorkbook();
    this.row = row;
  }

  private endCell({ r: address, t: kind = "n", s: style }: XmlAttributes): void {
    this.cell = null;
    const [, letters = null, row = null] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? "") ?? [];
    if (address !== undefined && letters === null) throw noWorkbook();
    // A row without a number is where its cells say.
    if (!this.isRowNumbered && row !== null) this.setRow(Number(row), this.row);
    const column = letters === null ? this.column + 1 : columnOf(letters);
    if (column <= this.column) throw noWorkbook();
    this.column = column;
    const value = kind === "inlineStr" ? this.inline.text : this.value;
    const isText = kind === "inlineStr" || kind === "str";
    const text = cellText({ kind, style, value: isText ? unescaped(value) : value }, this.meaning);
    if (text === "") return;
    if (column > maxColumns) throw tooManyColumns(column);
    this.put(column, text);
  }

  private put(column: number, text: string): void {
    const { rows, row } = this;
    this.room.take(Math.max(0, row - rows.length), 0);
    while (rows.length < row) rows.push([]);
    const cells = rows[row - 1] ?? [];
    this.room.take(column - cells.length, text.length);
    while (cells.length < column - 1) cells.push("");
    cells.push(text);
    this.width = Math.max(this.width, column);
  }
}

/** The place of a column by its letters: "AB" is the 28th. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
