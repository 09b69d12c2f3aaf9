import { textOf } from "@/lib/files/json-records";
import {
  objectsAt,
  type ToolReader,
  textAt,
  withOwnFields,
} from "@/lib/files/tool-api-records/tool-reader";

/** Issues as YouTrack's REST API gives them; their type, state and points are fields that a site names. */
export const youtrack: ToolReader = {
  tool: "YouTrack",
  fits: (record) => "idReadable" in record,
  read: (issue) => ({
    cells: withOwnFields(
      {
        Reference: textAt(issue, "idReadable"),
        Title: textAt(issue, "summary"),
        Created: textAt(issue, "created"),
        Released: textAt(issue, "resolved"),
        Labels: textAt(issue, "tags"),
        Parent: textAt(issue, "parent.issues.0.idReadable", "parent.idReadable"),
        Project: textAt(issue, "project.shortName", "project"),
      },
      objectsAt(issue, "customFields").map((one) => [textAt(one, "name"), textOf(one.value)]),
    ),
  }),
};
