import type { StatusPlace } from "@/lib/cards/import/status-places";
import { typeFromLabels } from "@/lib/files/label-types";
import { type ToolReader, textAt } from "@/lib/files/tool-api-records/tool-reader";

const placeOfType: Readonly<Record<string, StatusPlace>> = {
  triage: "waiting",
  backlog: "waiting",
  unstarted: "waiting",
  started: "in-progress",
  completed: "done",
  canceled: "cancelled",
  duplicate: "cancelled",
};

/** Issues as Linear's GraphQL API gives them. */
export const linear: ToolReader = {
  tool: "Linear",
  fits: (record) => "identifier" in record && "createdAt" in record && "title" in record,
  read: (issue) => {
    const labels = textAt(issue, "labels");
    const place = placeOfType[textAt(issue, "state.type")];
    return {
      cells: {
        Reference: textAt(issue, "identifier"),
        Title: textAt(issue, "title"),
        Type: typeFromLabels(labels) ?? "",
        Labels: labels,
        Status: textAt(issue, "state"),
        Size: textAt(issue, "estimate"),
        Created: textAt(issue, "createdAt"),
        Committed: textAt(issue, "startedAt"),
        Released: textAt(issue, "completedAt"),
        Cancelled: textAt(issue, "canceledAt"),
        Due: textAt(issue, "dueDate"),
        Parent: textAt(issue, "parent.identifier"),
        Project: textAt(issue, "project"),
        URL: textAt(issue, "url"),
      },
      places: place === undefined ? {} : { [textAt(issue, "state")]: place },
    };
  },
};
