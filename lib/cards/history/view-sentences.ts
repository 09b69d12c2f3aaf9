import type { SettingsRecord } from "@/lib/cards/history/settings-history";

const nouns: Readonly<Record<string, string>> = {
  view: "View",
  "import-mapping": "Choices for files",
};

/** What a change did to saved views and to what was chosen for files, a sentence for each. */
export function viewSentences(records: readonly SettingsRecord[]): string[] {
  return records.flatMap(({ entity, before, after }) => {
    const noun = nouns[entity];
    if (noun === undefined) return [];
    const name = `${noun} “${String((after ?? before)?.name)}”`;
    if (after === null) return [`${name} removed`];
    return [`${name} ${before === null ? "saved" : "saved again"}`];
  });
}
