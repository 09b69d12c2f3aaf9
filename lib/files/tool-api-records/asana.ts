import { textOf } from "@/lib/files/json-records";
import {
  objectsAt,
  type ToolReader,
  textAt,
  withOwnFields,
} from "@/lib/files/tool-api-records/tool-reader";

/**
 * Tasks as Asana's API gives them; sections are their statuses, and a project names fields itself. A
 * task's start date is set by hand for a plan, so it does not say when work started.
 */
export const asana: ToolReader = {
  tool: "Asana",
  fits: (record) => "gid" in record && "name" in record && "completed" in record,
  read: (task) => ({
    cells: withOwnFields(
      {
        Reference: textAt(task, "gid"),
        Title: textAt(task, "name"),
        Status: textAt(task, "memberships.0.section", "assignee_section"),
        Labels: textAt(task, "tags"),
        Created: textAt(task, "created_at"),
        "Planned start": textAt(task, "start_on", "start_at"),
        Released: textAt(task, "completed_at"),
        Due: textAt(task, "due_on", "due_at"),
        Parent: textAt(task, "parent.gid"),
        Project: textAt(task, "projects.0", "memberships.0.project"),
        URL: textAt(task, "permalink_url"),
      },
      objectsAt(task, "custom_fields").map((one) => [
        textAt(one, "name"),
        textOf(one.display_value),
      ]),
    ),
  }),
};
