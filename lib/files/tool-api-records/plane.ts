import type { StatusPlace } from "@/lib/cards/import/status-places";
import { typeFromLabels } from "@/lib/files/label-types";
import { type ToolReader, textAt } from "@/lib/files/tool-api-records/tool-reader";

const placeOfGroup: Readonly<Record<string, StatusPlace>> = {
  backlog: "waiting",
  unstarted: "waiting",
  started: "in-progress",
  completed: "done",
  cancelled: "cancelled",
};
const key = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Work items as Plane's API gives them, with `expand=state,labels` or without. Their start date is planned. */
export const plane: ToolReader = {
  tool: "Plane",
  fits: (record) => "sequence_id" in record && "name" in record,
  read: (item) => {
    // A record that was not expanded gives keys.
    const named = (...paths: string[]) => {
      const text = textAt(item, ...paths);
      return key.test(text) ? "" : text;
    };
    // Kept where it is a key: where work stands has to be asked about then.
    const status = textAt(item, "state_detail", "state");
    const place = placeOfGroup[textAt(item, "state_detail.group", "state.group", "state__group")];
    const labels = named("label_details", "labels");
    const project = textAt(item, "project_detail.identifier", "project.identifier");
    const number = textAt(item, "sequence_id");
    return {
      cells: {
        Reference: project === "" ? number : `${project}-${number}`,
        "Item ID": textAt(item, "id"),
        Title: textAt(item, "name"),
        Type: named("type_detail", "type") || (typeFromLabels(labels) ?? ""),
        Labels: labels,
        Status: status,
        Size: textAt(item, "point"),
        Created: textAt(item, "created_at"),
        "Planned start": textAt(item, "start_date"),
        Released: textAt(item, "completed_at"),
        Due: textAt(item, "target_date"),
        Parent: textAt(item, "parent.id", "parent"),
      },
      places: place === undefined || status === "" ? {} : { [status]: place },
      isStatusUnnamed: key.test(status) && place === undefined,
    };
  },
};
