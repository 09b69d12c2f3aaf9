import { deflateRawSync } from "node:zlib";

type Part = {
  name: string;
  content: string | Uint8Array;
  /** What the archive says of the part's size, where that is not the truth */
  declared?: number;
  /** Shows what another part holds, as overlapping parts do */
  sameAs?: string;
};

type Lies = {
  /** The two counts of the archive's end record, where they are not the truth */
  counts?: [onThisDisk: number, all: number];
  /** Changes the end record, which begins at `end` */
  spoil?: (view: DataView, end: number) => void;
  /** What stands before the end record, behind the table of contents */
  beforeEnd?: Uint8Array;
};

/** An archive (ZIP) of some parts, which may lie about itself. */
export function makeArchive(parts: readonly Part[], lies: Lies = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const table: Uint8Array[] = [];
  const places = new Map<string, { at: number; packed: Uint8Array; size: number }>();
  let at = 0;
  for (const { name, content, declared, sameAs } of parts) {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const title = Buffer.from(name);
    let place = sameAs === undefined ? undefined : places.get(sameAs);
    if (place === undefined) {
      place = { at, packed: deflateRawSync(bytes), size: bytes.length };
      const local = header(30, 0x04034b50, title, { ...place, declared }, [4, 8, 18, 22, 26]);
      pieces.push(local, place.packed);
      at += local.length + place.packed.length;
    }
    places.set(name, place);
    const entry = header(46, 0x02014b50, title, { ...place, declared }, [6, 10, 20, 24, 28]);
    new DataView(entry.buffer, entry.byteOffset).setUint32(42, place.at, true);
    table.push(entry);
  }
  const contents = Buffer.concat(table);
  const before = lies.beforeEnd ?? new Uint8Array();
  const end = Buffer.alloc(22);
  const [onThisDisk, all] = lies.counts ?? [parts.length, parts.length];
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(onThisDisk, 8);
  end.writeUInt16LE(all, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(at, 16);
  const archive = new Uint8Array(Buffer.concat([...pieces, contents, before, end]));
  lies.spoil?.(new DataView(archive.buffer), archive.length - 22);
  return archive;
}

function header(
  length: number,
  signature: number,
  title: Uint8Array,
  {
    packed,
    size,
    declared = size,
  }: { packed: Uint8Array; size: number; declared?: number | undefined },
  [version = 0, method = 0, packedAt = 0, sizeAt = 0, nameAt = 0]: readonly number[],
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, version);
  bytes.writeUInt16LE(8, method);
  bytes.writeUInt32LE(packed.length, packedAt);
  bytes.writeUInt32LE(declared, sizeAt);
  bytes.writeUInt16LE(title.length, nameAt);
  return Buffer.concat([bytes, title]);
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a spreadsheet (XLSX) whose sheets hold this XML. */
export function workbookParts(
  sheets: readonly (string | Uint8Array)[],
  sharedStrings?: string | Uint8Array,
): Part[] {
  const all = sheets.map((_, at) => at + 1);
  const relations = all.map(
    (at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/s${at}.xml"/>`,
  );
  const named = all.map((at) => `<sheet name="S${at}" sheetId="${at}" r:id="r${at}"/>`);
  return [
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${relations.join("")}</Relationships>`,
    },
    ...sheets.map((content, at) => ({ name: `xl/worksheets/s${at + 1}.xml`, content })),
    ...(sharedStrings === undefined
      ? []
      : [{ name: "xl/sharedStrings.xml", content: sharedStrings }]),
  ];
}

/** A sheet of these rows; each cell is text, with its address written or not. */
export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A row of texts at the start of a row. */
export function rowXml(number: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, at) =>
      `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}
