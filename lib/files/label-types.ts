import { kindSaid } from "@/lib/cards/kind-from-name";
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

/** The label that says what type of work it is, else the first; null where there is none. */
export function typeFromLabels(cell: string | null): string | null {
  const labels = (cell ?? "")
    .split(/[,;|]/)
    .map((label) => label.trim())
    .filter((label) => label !== "");
  const telling = labels.find((label) => kindSaid(label) !== null) ?? labels[0];
  return telling?.replace(/^(?:type|kind|t)\s*(?::{1,2}|\/|=)\s*/i, "") ?? null;
}
