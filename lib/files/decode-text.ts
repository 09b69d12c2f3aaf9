import type { TextEncoding } from "@/lib/files/csv-dialect";

/** What the bytes 80 to 9F mean in Windows-1252; a blank where they mean nothing. */
const windowsCharacters = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The text that bytes mean in an encoding, without a byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === "windows-1252" ? mendWindowsText(text) : text;
}

/** Node 20 to 23 decode the bytes 80 to 9F as control characters (ISO 8859-1). */
export function mendWindowsText(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => windowsCharacters[character.charCodeAt(0) - 0x80] ?? " ",
  );
}
