import type { StatusPlace } from "@/lib/cards/import/status-places";
import { isBareStart } from "@/lib/cards/words/start-dates";
import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import {
  objectsAt,
  type ToolMove,
  type ToolReader,
  textAt,
  valueAt,
  withOwnFields,
} from "@/lib/files/tool-api-records/tool-reader";

const placeOfCategory: Readonly<Record<string, StatusPlace>> = {
  new: "waiting",
  indeterminate: "in-progress",
};

/** Issues as the REST API of Jira Cloud and Jira Server gives them, with `expand=changelog` or without. */
export const jira: ToolReader = {
  tool: "Jira",
  fits: ({ key, fields }) =>
    typeof key === "string" && isObject(fields) && ("summary" in fields || "issuetype" in fields),
  read: (issue, _all, whole) => {
    const status = textAt(issue, "fields.status");
    const place = placeOfCategory[textAt(issue, "fields.status.statusCategory.key")];
    const total = Number(textAt(issue, "changelog.total") || 0);
    const histories = objectsAt(issue, "changelog.histories");
    return {
      cells: withOwnFields(
        {
          Key: textAt(issue, "key"),
          Title: textAt(issue, "fields.summary"),
          Type: textAt(issue, "fields.issuetype"),
          Status: status,
          Resolution: textAt(issue, "fields.resolution"),
          Created: textAt(issue, "fields.created"),
          Released: textAt(issue, "fields.resolutiondate"),
          Due: textAt(issue, "fields.duedate"),
          Labels: textAt(issue, "fields.labels"),
          Parent: textAt(issue, "fields.parent.key"),
          Project: textAt(issue, "fields.project.key"),
          URL: addressOf(textAt(issue, "self"), textAt(issue, "key")),
        },
        customFields(issue, whole),
      ),
      // The category of what is done does not tell work that was given up.
      places: place === undefined ? {} : { [status]: place },
      ...(isObject(issue.changelog) ? { moves: movesOf(histories) } : {}),
      isCutOff: total > histories.length,
    };
  },
};

function movesOf(histories: readonly JsonObject[]): ToolMove[] {
  return histories.flatMap((history) =>
    objectsAt(history, "items")
      .filter((item) => textAt(item, "field", "fieldId") === "status")
      .map((item) => ({
        at: textAt(history, "created"),
        from: textAt(item, "fromString"),
        to: textAt(item, "toString"),
      })),
  );
}

/** Fields that a site named itself, where the answer tells their names (`expand=names`). */
function customFields(issue: JsonObject, whole: unknown): (readonly [string, string])[] {
  const names = valueAt(whole, "names");
  if (!isObject(names) || !isObject(issue.fields)) return [];
  return Object.entries(issue.fields).flatMap(([id, value]) => {
    const name = textOf(names[id]);
    if (!id.startsWith("customfield_") || name === "") return [];
    // Jira's own "Start date", in the languages that it speaks, is for plans.
    return [[isBareStart(name) ? "Planned start" : name, textOf(value)] as const];
  });
}

function addressOf(self: string, key: string): string {
  return URL.canParse(self) ? `${new URL(self).origin}/browse/${key}` : "";
}
