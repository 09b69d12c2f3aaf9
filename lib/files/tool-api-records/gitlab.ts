import { typeFromLabels } from "@/lib/files/label-types";
import { type ToolReader, textAt } from "@/lib/files/tool-api-records/tool-reader";

/** Issues as GitLab's REST and GraphQL APIs give them. */
export const gitlab: ToolReader = {
  tool: "GitLab",
  fits: (record) => "iid" in record && ("web_url" in record || "webUrl" in record),
  read: (issue) => {
    const labels = textAt(issue, "labels");
    const kind = textAt(issue, "issue_type", "type").toLowerCase();
    return {
      cells: {
        Reference: textAt(issue, "references.full", "reference", "iid"),
        Title: textAt(issue, "title"),
        // "issue" says no more than that it is one.
        Type: typeFromLabels(labels) ?? (kind === "issue" ? "" : kind),
        Labels: labels,
        Status: textAt(issue, "state"),
        Size: textAt(issue, "weight"),
        Created: textAt(issue, "created_at", "createdAt"),
        Released: textAt(issue, "closed_at", "closedAt"),
        Due: textAt(issue, "due_date", "dueDate"),
        URL: textAt(issue, "web_url", "webUrl"),
      },
    };
  },
};
