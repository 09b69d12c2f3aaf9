import { means } from "@/lib/cards/words/heading-words";
import { isWorkName, workWordIn } from "@/lib/cards/words/work-words";

/** Whether a column holds labels: several names in a cell. */
export function isLabelHeading(heading: string): boolean {
  return means(heading.replace(/ ?\(?\d+\)?$/, ""), "labels");
}

/** Lists of labels are shorter, and labels much shorter; longer ones are other text. */
const longestList = 5_000;
const longestLabel = 200;

/** The labels in a cell: separated by commas, or a list as Python and JSON write it. */
export function partLabels(cell: string): string[] {
  const bare = cell.trim();
  const isList = bare.startsWith("[") && bare.endsWith("]") && bare.length <= longestList;
  const text = isList
    ? bare.slice(1, -1).replace(/(^|,)\s*u?(['"])(.*?)\2\s*(?=,|$)/g, "$1$3")
    : cell;
  return text
    .split(/[,;|]/)
    .map((label) => label.trim())
    .filter((label) => label !== "");
}

/** The labels of a card, from all the cells that hold some: each once, separated by commas. */
export function joinLabels(cells: readonly (string | null)[]): string | null {
  const labels = new Map<string, string>();
  for (const cell of cells) {
    for (const label of partLabels(cell ?? "")) {
      if (!labels.has(label.toLowerCase())) labels.set(label.toLowerCase(), label);
    }
  }
  return labels.size === 0 ? null : [...labels.values()].join(", ");
}

const prefix = /^([\p{L}\p{N} _-]+?)\s*(?:::|[:/=])\s*(?=\S)/u;
const typePrefix = /^(?:(?:issue|work|item)?[ _-]*(?:type|kind|category)|typ|t)$/i;

/**
 * The label that says what type of work it is: one with a prefix such as "kind/" or "type:", else one
 * that is a word for a kind of work. Null where none does; labels under other prefixes never do.
 */
export function typeFromLabels(cell: string | null): string | null {
  const labels = partLabels(cell ?? "").filter(({ length }) => length <= longestLabel);
  for (const label of labels) {
    const [start, name] = prefix.exec(label) ?? [];
    if (start !== undefined && name !== undefined && typePrefix.test(name)) {
      return label.slice(start.length).trim();
    }
  }
  const found = labels.find((label) => !prefix.test(label) && isTypeLabel(bareLabel(label)));
  return found === undefined ? null : bareLabel(found);
}

/** A label without the letter that some projects put before it: "T-enhancement", "C-bug". */
function bareLabel(label: string): string {
  const bare = label.replace(/^\p{Lu}-/u, "");
  return isWorkName(bare) ? bare : label;
}

/** "Bug", "production bug", "customer support", but not "needs tests". */
function isTypeLabel(label: string): boolean {
  if (isWorkName(label)) return true;
  const words = label.split(/[\s_-]+/);
  return words.length <= 3 && isWorkName(words.at(-1) ?? "") && isSureWord(words.at(-1) ?? "");
}

function isSureWord(word: string): boolean {
  const work = workWordIn(word);
  return work === "bug" || work === "feature" || work === "support";
}
