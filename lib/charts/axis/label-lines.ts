/** A name in at most two lines of about `letters` letters, cut short with … where it is longer. */
export function labelLines(name: string, letters: number): string[] {
  const lines = [""];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1) ?? "";
    const joined = last === "" ? word : `${last} ${word}`;
    if (joined.length <= letters || last === "") lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const [first = "", ...rest] = lines;
  const shown = rest.length === 0 ? [first] : [first, rest.join(" ")];
  return shown.map((line) =>
    line.length > letters ? `${line.slice(0, Math.max(1, letters - 1))}…` : line,
  );
}
