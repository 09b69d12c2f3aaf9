import { inflateSync } from "node:zlib";

type Matrix = [number, number, number, number, number, number];
export type PaperBox = { left: number; top: number; width: number; height: number };

const millimetresPerPoint = 25.4 / 72;

/** The pages of a PDF made by Chromium: paper sizes and filled rectangles, in millimetres from the top left. */
export function readPdf(pdf: Buffer): { width: number; height: number; filled: PaperBox[] }[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/Type \/Page\b[^s][\s\S]*?endobj/g)].map(([page]) => {
    const [, , right = 0, top = 0] =
      /\/MediaBox \[([^\]]*)\]/.exec(page)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    const content = /\/Contents (\d+) 0 R/.exec(page)?.[1];
    return {
      width: right * millimetresPerPoint,
      height: top * millimetresPerPoint,
      filled: filledRectangles(contentOf(pdf, text, Number(content)), top),
    };
  });
}

function contentOf(pdf: Buffer, text: string, object: number): string {
  const head = new RegExp(`(?:^|\\n)${object} 0 obj\\s*<<[\\s\\S]*?>>\\s*stream\\r?\\n`).exec(text);
  if (!head) throw new Error(`The PDF has no object ${object}`);
  const start = head.index + head[0].length;
  const end = text.indexOf("endstream", start);
  return inflateSync(pdf.subarray(start, end)).toString("latin1");
}

/** Rectangles that are filled, by the graphics state that holds when they are. */
function filledRectangles(content: string, paperTop: number): PaperBox[] {
  const boxes: PaperBox[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let pending: number[][] = [];
  let operands: number[] = [];
  for (const token of content.split(/\s+/)) {
    const number = Number(token);
    if (token !== "" && !Number.isNaN(number)) {
      operands.push(number);
      continue;
    }
    if (token === "q") saved.push(matrix);
    if (token === "Q") matrix = saved.pop() ?? matrix;
    if (token === "cm") matrix = times(operands as Matrix, matrix);
    if (token === "re") pending.push(operands.slice(-4));
    if (token === "f") boxes.push(...pending.map((box) => onPaper(box, matrix, paperTop)));
    if (["f", "S", "n", "W*", "B"].includes(token) && token !== "W*") pending = [];
    operands = [];
  }
  return boxes;
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function onPaper(
  [x = 0, y = 0, width = 0, height = 0]: number[],
  m: Matrix,
  paperTop: number,
): PaperBox {
  return {
    left: (m[0] * x + m[4]) * millimetresPerPoint,
    top: (paperTop - (m[3] * y + m[5])) * millimetresPerPoint,
    width: Math.abs(m[0] * width) * millimetresPerPoint,
    height: Math.abs(m[3] * height) * millimetresPerPoint,
  };
}
