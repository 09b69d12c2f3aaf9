import { kindSaid } from "@/lib/cards/fields/kind-from-name";
import { headingKey } from "@/lib/files/field-headings";

const labelHeadings = new Set([
  ..."labels label tags tag etiketten etikett schlagwörter stichwörter étiquettes étiquette".split(
    " ",
  ),
  ..."etiquetas etiqueta etichette etichetta etykiety метки теги ラベル 标签 标记 標籤".split(" "),
]);

/** Whether a column holds labels: several names in a cell. */
export function isLabelHeading(heading: string): boolean {
  return labelHeadings.has(headingKey(heading).replace(/ \d+$/, ""));
}

/** The labels of a card, from all the cells that hold some: each once, parted by commas. */
export function joinLabels(cells: readonly (string | null)[]): string | null {
  const labels = new Map<string, string>();
  for (const cell of cells) {
    for (const part of cell?.split(/[,;|]/) ?? []) {
      const label = part.trim();
      if (label !== "" && !labels.has(label.toLowerCase())) labels.set(label.toLowerCase(), label);
    }
  }
  return labels.size === 0 ? null : [...labels.values()].join(", ");
}

/** The label that says what type of work it is, else the first; null where there is none. */
export function typeFromLabels(cell: string | null): string | null {
  const labels = (cell ?? "")
    .split(/[,;|]/)
    .map((label) => label.trim())
    .filter((label) => label !== "");
  const telling = labels.find((label) => kindSaid(label) !== null) ?? labels[0];
  return telling?.replace(/^(?:type|kind|t)\s*(?::{1,2}|\/|=)\s*/i, "") ?? null;
}
