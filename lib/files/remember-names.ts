const maxNames = 10_000;

/** A question about names that is asked for each of many objects, which mostly have the same ones. */
export function rememberNames(ask: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    if (answers.size >= maxNames) answers.clear();
    const answer = ask(name);
    answers.set(name, answer);
    return answer;
  };
}
