import { objectsAt, type ToolReader, textAt } from "@/lib/files/tool-api-records/tool-reader";

/** Bugs as Bugzilla's REST API gives them, with their history or without. */
export const bugzilla: ToolReader = {
  tool: "Bugzilla",
  fits: (record) => "creation_time" in record && "product" in record && "summary" in record,
  read: (bug) => ({
    cells: {
      Reference: textAt(bug, "id"),
      Title: textAt(bug, "summary"),
      Type: textAt(bug, "type") || "Bug",
      Status: textAt(bug, "status"),
      Resolution: textAt(bug, "resolution"),
      Labels: textAt(bug, "keywords"),
      Created: textAt(bug, "creation_time"),
      Released: textAt(bug, "cf_last_resolved"),
      Due: textAt(bug, "deadline"),
      Project: textAt(bug, "product"),
    },
    // Somebody has taken the bug up.
    places: { ASSIGNED: "in-progress" },
    moves: objectsAt(bug, "history").flatMap((change) =>
      objectsAt(change, "changes")
        .filter((one) => ["status", "bug_status"].includes(textAt(one, "field_name")))
        .map((one) => ({
          at: textAt(change, "when"),
          from: textAt(one, "removed"),
          to: textAt(one, "added"),
        })),
    ),
  }),
};
