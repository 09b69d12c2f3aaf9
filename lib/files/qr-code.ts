import { encode } from "uqr";

/** A QR code as the outline of its black modules, in a square of `size` modules. */
export type QrCode = { size: number; path: string };

/**
 * The QR code of a text, with the white border of one module that stands in for the quiet zone
 * where it lies on white paper.
 */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: "L", boostEcc: true, border: 1 });
  let path = "";
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      let end = x + 1;
      while (row[end]) end += 1;
      path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  }
  return { size, path };
}
