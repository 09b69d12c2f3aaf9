import { stageOf } from "@/lib/cards/words/stage-words";
import type { JsonObject } from "@/lib/files/json-records";
import {
  type Move,
  objectsAt,
  type ToolReader,
  textAt,
  valueAt,
} from "@/lib/files/tools/tool-reader";

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
function movesOf(issue: JsonObject, all: readonly JsonObject[]): Move[] {
  const nameOf = (id: string) => {
    const known = all.find((one) => String(valueAt(one, "status.id")) === id);
    return known === undefined ? `Status ${id}` : textAt(known, "status");
  };
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
