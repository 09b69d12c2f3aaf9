import type { TextEncoding } from "@/lib/files/csv-dialect";
import { mendWindowsText } from "@/lib/files/decode-text";

/** Decodes a text that arrives in pieces, which may end in the middle of a character. */
export function createTextDecoder(encoding: TextEncoding): (bytes: Uint8Array | null) => string {
  const decoder = new TextDecoder(encoding);
  return (bytes) => {
    const text = bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
    return encoding === "windows-1252" ? mendWindowsText(text) : text;
  };
}
