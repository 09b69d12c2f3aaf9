import { stageOf } from "@/lib/cards/words/stage-words";
import type { JsonObject } from "@/lib/files/json-records";
import {
  objectsAt,
  type ToolMove,
  type ToolReader,
  textAt,
  valueAt,
} from "@/lib/files/tool-api-records/tool-reader";

/**
 * Issues as Redmine's REST API gives them, with `include=journals` or without. Its start date is the
 * day of creation unless somebody plans another, so it never says when work started.
 */
export const redmine: ToolReader = {
  tool: "Redmine",
  fits: (record) => "tracker" in record && "subject" in record && "status" in record,
  read: (issue, all) => {
    const status = textAt(issue, "status");
    const isClosed = valueAt(issue, "status.is_closed") === true && stageOf(status) === null;
    return {
      cells: {
        Reference: textAt(issue, "id"),
        Title: textAt(issue, "subject"),
        Type: textAt(issue, "tracker"),
        Status: status,
        Created: textAt(issue, "created_on"),
        "Planned start": textAt(issue, "start_date"),
        Released: textAt(issue, "closed_on"),
        Due: textAt(issue, "due_date"),
        Parent: textAt(issue, "parent.id"),
        Project: textAt(issue, "project"),
      },
      places: isClosed ? { [status]: "done" } : {},
      ...(Array.isArray(issue.journals) ? { moves: movesOf(issue, all) } : {}),
    };
  },
};

/** Journals name statuses by number; the records together tell the names of those in use. */
function movesOf(issue: JsonObject, all: readonly JsonObject[]): ToolMove[] {
  const names = statusNames(all);
  const nameOf = (id: string) => names.get(id) ?? `Status ${id}`;
  return objectsAt(issue, "journals").flatMap((journal) =>
    objectsAt(journal, "details")
      .filter((detail) => textAt(detail, "name") === "status_id")
      .map((detail) => ({
        at: textAt(journal, "created_on"),
        from: nameOf(textAt(detail, "old_value")),
        to: nameOf(textAt(detail, "new_value")),
      })),
  );
}

const namesOf = new WeakMap<readonly JsonObject[], ReadonlyMap<string, string>>();

/** The names of statuses by number, worked out once for all records that are read together. */
function statusNames(all: readonly JsonObject[]): ReadonlyMap<string, string> {
  const known = namesOf.get(all);
  if (known !== undefined) return known;
  const names = new Map(
    all.map((one) => [String(valueAt(one, "status.id")), textAt(one, "status")] as const),
  );
  namesOf.set(all, names);
  return names;
}
