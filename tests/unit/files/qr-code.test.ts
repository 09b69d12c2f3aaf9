import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { qrCode } from "@/lib/files/qr-code";

const scale = 4;
const quiet = 4;

/** What a reader makes of the modules that a path draws. */
function read({ size, path }: { size: number; path: string }): string | undefined {
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const left = (Number(x) + quiet) * scale;
    const top = (Number(y) + quiet) * scale;
    for (let row = top; row < top + scale; row += 1) {
      for (let column = left; column < left + Number(width) * scale; column += 1) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe("a QR code", () => {
  it.each([
    "http://127.0.0.1:3000/t/a/cards/1",
    `https://walltime.intranet.example.org/t/${"a-long-team-name-".repeat(4)}/cards/123456`,
  ])("is read as the address it was made of", (address) => {
    expect(read(qrCode(address))).toBe(address);
  });
});
