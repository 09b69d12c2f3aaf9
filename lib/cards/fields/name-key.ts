/**
 * What the spellings of one name of a team's lists have in common: letter case left aside, one
 * letter at a time as the database's own index of names does, and the final sigma like any other.
 */
export function nameKey(name: string): string {
  const letters = Array.from(name.trim(), (letter) => Array.from(letter.toLowerCase())[0] ?? "");
  return letters.join("").replaceAll("ς", "σ");
}
