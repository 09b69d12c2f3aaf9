import { FileProblem } from "@/lib/files/file-problem";

const maxUnpacked = 150_000_000;
const maxEntries = 10_000;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * Throws where unpacking an archive would take more room than any sheet of cards needs, as its own
 * table of contents says: a small file can be made to unpack into terabytes.
 */
export function refuseZipBomb(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw brokenArchive();
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (entries > maxEntries) throw tooLargeInside();
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) {
      throw brokenArchive();
    }
    const size = view.getUint32(at + 24, true);
    unpacked += size;
    // All ones stand for a size of more than four gigabytes.
    if (size === 0xffffffff || unpacked > maxUnpacked) throw tooLargeInside();
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** What is said of a spreadsheet that cannot be unpacked. */
export function brokenArchive(): FileProblem {
  return new FileProblem(
    "binary-file",
    "This spreadsheet is damaged or has not arrived as a whole. Save it again, or save it as CSV.",
  );
}

function tooLargeInside(): FileProblem {
  return new FileProblem(
    "file-too-large-inside",
    `Unpacked, this spreadsheet would be larger than ${maxUnpacked / 1_000_000} MB, which Walltime does not open. Save it as CSV, which may have up to 200 MB.`,
  );
}
