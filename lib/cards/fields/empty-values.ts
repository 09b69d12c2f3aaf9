const maxWordLength = 4;
const emptyWords = new Set(["", "na", "n/a", "-", "–", "—", "null", "none"]);

/** Whether a cell says "nothing here": blank, NA, N/A, a dash, null or none in any case. */
export function isEmptyValue(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= maxWordLength && emptyWords.has(trimmed.toLowerCase());
}
