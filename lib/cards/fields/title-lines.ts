/** The titles in pasted text: one a line, without the marks that lists put before them. */
export function titleLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)/, "").trim())
    .filter((line) => line !== "");
}
