/** What mail programs and sites add to links. */
const tracking = new Set(["fbclid", "gclid", "ref"]);

/** Parameters of an address that its page does not know, those that trackers add aside. */
export function unknownAmong(query: Record<string, unknown>, known: readonly string[]): string[] {
  return Object.keys(query).filter(
    (name) => !known.includes(name) && !tracking.has(name) && !name.startsWith("utm_"),
  );
}

/** "This page knows no “tpye”.": what a page says of parameters that mean nothing to it. */
export function unknownWords(unknown: readonly string[]): string {
  return `This page knows no ${unknown.map((name) => `“${name}”`).join(", ")}.`;
}
