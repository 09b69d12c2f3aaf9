import { X509Certificate } from "node:crypto";

/** @typedef {"certificate" | "private key" | "encrypted private key" | "public key" | "PKCS#12" | "PKCS#7" | "other"} DerKind */

const sequence = 0x30;
const integer = 0x02;
const bitString = 0x03;
const octetString = 0x04;
const objectId = 0x06;
const explicit = 0xa0;

/**
 * What a file in the binary form DER holds, by its outermost fields; null where it is no DER, or cut off.
 * PKCS#12 is written by some programs with lengths left open (BER).
 * @param {Buffer} bytes
 * @returns {DerKind | null}
 */
export function derKind(bytes) {
  const openEnded = bytes[0] === sequence && bytes[1] === 0x80;
  if (openEnded) return bytes.subarray(2, 5).equals(Buffer.from([2, 1, 3])) ? "PKCS#12" : null;
  const outer = fieldAt(bytes, 0);
  if (outer?.tag !== sequence || outer.end !== bytes.length) return null;
  const fields = fieldsOf(bytes, outer);
  const tags = fields.map(({ tag }) => tag);
  const [first, second, third] = tags;
  if (first === integer) {
    const isPkcs12 = bytes[fields[0]?.start ?? 0] === 3 && second === sequence;
    if (isPkcs12 && third !== octetString) return "PKCS#12";
    // PKCS#8, SEC 1, and the numbers of PKCS#1.
    const isKey = third === octetString || second === octetString || second === integer;
    return isKey ? "private key" : "other";
  }
  if (first === objectId && second === explicit) return "PKCS#7";
  if (first !== sequence) return "other";
  if (second === octetString) return "encrypted private key";
  if (second === bitString) return "public key";
  return isCertificate(bytes) ? "certificate" : "other";
}

/** @typedef {{ tag: number, start: number, end: number }} Field where its content begins and ends */

/** @param {Buffer} bytes @param {Field} outer */
function fieldsOf(bytes, outer) {
  /** @type {Field[]} */
  const fields = [];
  for (let at = outer.start; at < outer.end; ) {
    const field = fieldAt(bytes, at);
    if (!field) break;
    fields.push(field);
    at = field.end;
  }
  return fields;
}

/** @param {Buffer} bytes @param {number} at @returns {Field | null} */
function fieldAt(bytes, at) {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  const long = first >= 0x80 ? first - 0x80 : 0;
  if (long > 4 || (first >= 0x80 && long === 0) || at + 2 + long > bytes.length) return null;
  const length = long === 0 ? first : bytes.readUIntBE(at + 2, long);
  const start = at + 2 + long;
  return start + length > bytes.length ? null : { tag, start, end: start + length };
}

/** @param {Buffer} bytes */
function isCertificate(bytes) {
  try {
    return Boolean(new X509Certificate(bytes));
  } catch {
    return false;
  }
}
