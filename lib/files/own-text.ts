/**
 * The same text with memory of its own: a text that is cut out of a larger one keeps all of that in memory.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
