import { tooLargeInside } from "@/lib/files/file-limits";
import { FileProblem } from "@/lib/files/file-problem";

const maxEntries = 10_000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const locatorSignature = 0x07064b50;
const longEndSignature = 0x06064b50;
const endLength = 22;
const locatorLength = 20;
const longNumbers = 1;
/** Stands for a number that needs more than 32 bits and is written elsewhere. */
const allOnes = 0xffffffff;

/** One file in an archive, as its table of contents tells of it. */
export type ZipEntry = {
  packed: Uint8Array;
  isDeflated: boolean;
  /** How long it says it is unpacked, in bytes; what comes out may be of any length */
  declared: number;
};

/**
 * The files in an archive by name. Throws a FileProblem where its table of contents can be read in
 * two ways or leads out of the archive: nothing else of an archive is believed.
 */
export function zipContents(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, from, to } = findTable(view);
  if (count > maxEntries) throw tooLargeInside();
  const entries = new Map<string, ZipEntry>();
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > to || view.getUint32(at, true) !== entrySignature) throw brokenArchive();
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > to) throw brokenArchive();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    entries.set(name, readEntry(bytes, view, at, [nameEnd, extraEnd]));
    at = next;
  }
  if (at !== to) throw brokenArchive();
  return entries;
}

/** Where the table of contents stands. */
function findTable(view: DataView): { count: number; from: number; to: number } {
  const end = findEnd(view);
  if (end < 0) throw brokenArchive();
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const from = view.getUint32(end + 16, true);
  const disks = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
  const isWhole = disks.every((disk) => disk === 0) && view.getUint16(end + 8, true) === count;
  if (!isWhole || count === 0 || from + size > end) throw brokenArchive();
  checkLongEnd(view, end, { count, size, from });
  return { count, from, to: from + size };
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at -= 1) {
    if (at < view.byteLength - endLength - 0xffff) return -1;
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** An archive may say everything once more in long numbers (ZIP64), but nothing else. */
function checkLongEnd(
  view: DataView,
  end: number,
  { count, size, from }: { count: number; size: number; from: number },
): void {
  const locator = end - locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== longEndSignature) throw brokenArchive();
  const said = [24, 32, 40, 48].map((place) => Number(view.getBigUint64(at + place, true)));
  if (said.join() !== [count, count, size, from].join()) throw brokenArchive();
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  [extraAt, extraEnd]: readonly [number, number],
): ZipEntry {
  const short = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const long = longNumbersIn(view, extraAt, extraEnd);
  const [declared = 0, packedSize = 0, local = 0] = short.map((number) =>
    number === allOnes ? (long.shift() ?? allOnes) : number,
  );
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) {
    throw brokenArchive();
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw brokenArchive();
  const method = view.getUint16(at + 10, true);
  const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
  if (isLocked || (method !== 0 && method !== 8)) throw brokenArchive();
  return { packed: bytes.subarray(start, start + packedSize), isDeflated: method === 8, declared };
}

/** The numbers of an entry that did not fit into 32 bits, in their order. */
function longNumbersIn(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > to) return [];
    if (view.getUint16(at, true) === longNumbers) {
      const numbers: number[] = [];
      for (let place = at + 4; place + 8 <= end && numbers.length < 3; place += 8) {
        numbers.push(Number(view.getBigUint64(place, true)));
      }
      return numbers;
    }
    at = end;
  }
  return [];
}

/** What is said of a spreadsheet that cannot be unpacked. */
export function brokenArchive(): FileProblem {
  return new FileProblem(
    "binary-file",
    "This spreadsheet is damaged or has not arrived as a whole. Save it again, or save it as CSV.",
  );
}
