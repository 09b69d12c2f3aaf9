import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import { fieldLimits } from "@/lib/cards/import/import-fields";
import type { ImportErrorCode } from "@/lib/cards/import/import-plan";

export type TextField = keyof typeof fieldLimits;

const tooLongCodes: Record<TextField, ImportErrorCode> = {
  title: "title-too-long",
  reference: "reference-too-long",
  url: "url-too-long",
  type: "type-too-long",
  size: "size-too-long",
  client: "client-too-long",
  classOfService: "class-of-service-too-long",
  labels: "labels-too-long",
  notes: "notes-too-long",
};

/** The text of a cell for a field; null where the cell says "nothing here". */
export function cleanText(cell: string, field: TextField): string | null {
  if (isEmptyValue(cell)) return null;
  const text = cell.trim();
  if (field === "notes") return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  // Notes alone have lines.
  return /[\r\n\t]/.test(text) ? text.replace(/\s+/g, " ") : text;
}

/** What is wrong with the text of a field; null where nothing is. */
export function findTextError(
  text: string,
  field: TextField,
): { code: ImportErrorCode; message: string } | null {
  const limit = fieldLimits[field];
  if (text.length > limit) {
    return {
      code: tooLongCodes[field],
      message: `The text has ${text.length} characters. Shorten it to ${limit}.`,
    };
  }
  if (field === "url" && !isWebAddress(text)) {
    return {
      code: "bad-url",
      message:
        "Not a web address: it has to begin with http:// or https://. Correct it or leave it blank.",
    };
  }
  return null;
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
