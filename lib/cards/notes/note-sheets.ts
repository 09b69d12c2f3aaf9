/** A sheet of paper and where the notes on it stand; all lengths in millimetres. */
export type NoteSheet = {
  id: NoteSheetId;
  name: string;
  paper: { width: number; height: number };
  note: NoteShape;
  columns: number;
  rows: number;
  /** The top left corner of the first note */
  left: number;
  top: number;
  /** From one note to the next */
  pitchX: number;
  pitchY: number;
  /** Whether an outline is printed: to cut along, or to stick notes onto before printing again */
  outlined: boolean;
};

export type NoteShape = { id: "square" | "label"; width: number; height: number };

const noteSheetIds = ["a4-76", "letter-76", "a4-63", "letter-63", "note-76", "label-63"] as const;
export type NoteSheetId = (typeof noteSheetIds)[number];

const square: NoteShape = { id: "square", width: 76, height: 76 };
const label: NoteShape = { id: "label", width: 63.5, height: 38.1 };
const a4 = { width: 210, height: 297 };
const letter = { width: 215.9, height: 279.4 };

/** Notes in rows and columns in the middle of a paper. */
function centred(
  paper: NoteSheet["paper"],
  note: NoteShape,
  grid: { columns: number; rows: number; gapX: number; gapY: number },
) {
  const pitchX = note.width + grid.gapX;
  const pitchY = note.height + grid.gapY;
  const width = grid.columns * pitchX - grid.gapX;
  const height = grid.rows * pitchY - grid.gapY;
  const { columns, rows } = grid;
  const left = (paper.width - width) / 2;
  const top = (paper.height - height) / 2;
  return { paper, note, columns, rows, left, top, pitchX, pitchY };
}

const six = { columns: 2, rows: 3, gapX: 10, gapY: 10 };
// As labels of 63.5 × 38.1 mm come on A4, 21 to a sheet.
const twentyOne = { columns: 3, rows: 7, gapX: 2.54, gapY: 0 };
const one = { columns: 1, rows: 1, gapX: 0, gapY: 0 };

/** The sheets that notes can be printed on. */
export const noteSheets: readonly NoteSheet[] = [
  { id: "a4-76", name: "A4, six notes of 76 × 76 mm", ...centred(a4, square, six), outlined: true },
  {
    id: "letter-76",
    name: "Letter, six notes of 76 × 76 mm",
    ...centred(letter, square, six),
    outlined: true,
  },
  {
    id: "a4-63",
    name: "A4, 21 labels of 63.5 × 38.1 mm",
    ...centred(a4, label, twentyOne),
    outlined: false,
  },
  {
    id: "letter-63",
    name: "Letter, 21 labels of 63.5 × 38.1 mm",
    ...centred(letter, label, twentyOne),
    outlined: false,
  },
  {
    id: "note-76",
    name: "A note of 76 × 76 mm by itself",
    ...centred(square, square, one),
    outlined: false,
  },
  {
    id: "label-63",
    name: "A label of 63.5 × 38.1 mm by itself",
    ...centred(label, label, one),
    outlined: false,
  },
];

/** The sheet of an id; the first one for others. */
export function noteSheet(id: unknown): NoteSheet {
  const [usual] = noteSheets;
  const found = noteSheets.find((sheet) => sheet.id === id) ?? usual;
  if (found === undefined) throw new Error("There are no sheets");
  return found;
}

/** How many notes a sheet holds. */
export function notesOnSheet({ columns, rows }: NoteSheet): number {
  return columns * rows;
}

/** The top left corner of a place on a sheet, counted from 0 along the rows, in millimetres. */
export function notePlace(sheet: NoteSheet, place: number): { left: number; top: number } {
  return {
    left: sheet.left + (place % sheet.columns) * sheet.pitchX,
    top: sheet.top + Math.floor(place / sheet.columns) * sheet.pitchY,
  };
}

/**
 * Notes on as many sheets as they need, the first of which begins at `start` (1 is its first
 * place), so that a part-used sheet can be used up. A place without a note is null.
 */
export function onSheets<Note>(
  notes: readonly Note[],
  sheet: NoteSheet,
  start: number,
): (Note | null)[][] {
  if (notes.length === 0) return [];
  const size = notesOnSheet(sheet);
  const places: (Note | null)[] = [...Array<null>(start - 1).fill(null), ...notes];
  const sheets: (Note | null)[][] = [];
  for (let first = 0; first < places.length; first += size) {
    const page = places.slice(first, first + size);
    sheets.push([...page, ...Array<null>(size - page.length).fill(null)]);
  }
  return sheets;
}
