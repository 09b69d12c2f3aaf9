import { cardFieldList } from "@/lib/cards/fields/card-fields";
import { maxNameLength } from "@/lib/cards/fields/card-limits";
import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import type { ImportText } from "@/lib/cards/import/import-fields";
import type { ImportErrorCode } from "@/lib/cards/import/import-plan";

/** The text of a cell for a field; null where the cell says "nothing here". */
export function cleanText(cell: string, field: ImportText): string | null {
  if (isEmptyValue(cell)) return null;
  const text = cell.trim();
  if (cardFieldList[field].holds === "lines")
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return /[\r\n\t]/.test(text) ? text.replace(/\s+/g, " ") : text;
}

/** What is wrong with the text of a field; null where nothing is. */
export function findTextError(
  text: string,
  field: ImportText,
): { code: ImportErrorCode; message: string } | null {
  const { max: limit = maxNameLength, holds } = cardFieldList[field];
  if (text.length > limit) {
    return {
      code: tooLong(field),
      message: `The text has ${text.length} characters. Shorten it to ${limit}.`,
    };
  }
  if (holds === "address" && !isWebAddress(text)) {
    return {
      code: "bad-url",
      message:
        "Not a web address: it has to begin with http:// or https://. Correct it or leave it blank.",
    };
  }
  return null;
}

function tooLong(field: ImportText): ImportErrorCode {
  const name = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${name}-too-long` as ImportErrorCode;
}

/** Where in the file a message speaks of, and the cell's value, cut to 40 characters. */
export function describeCell(row: number, heading: string | null, value: string): string {
  const plain = value.replace(/\s+/g, " ").trim();
  const shown = plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
  return `Row ${row}, ${heading === null ? "" : `${heading} `}“${shown}”`;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
