import { unsizedWord } from "@/lib/cards/fields/unsized-word";

/** What a part of the filter narrows to: `Type: all`, `Type: Bug`, `Type: 3`. */
export function choiceLabel(what: string, values: readonly string[] | undefined): string {
  if (values === undefined || values.length === 0) return `${what}: all`;
  const [only] = values;
  if (values.length === 1 && only) return `${what}: ${only === unsizedWord ? "no size" : only}`;
  return `${what}: ${values.length}`;
}
