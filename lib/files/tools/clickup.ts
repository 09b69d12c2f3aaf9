import type { StatusPlace } from "@/lib/cards/import/status-places";
import { isObject, textOf } from "@/lib/files/json-records";
import { typeFromLabels } from "@/lib/files/label-types";
import { objectsAt, type ToolReader, textAt } from "@/lib/files/tools/tool-reader";

const placeOfType: Readonly<Record<string, StatusPlace>> = { open: "waiting", done: "done" };

/** Tasks as ClickUp's API gives them. */
export const clickup: ToolReader = {
  tool: "ClickUp",
  fits: (record) => "date_created" in record && isObject(record.status),
  read: (task) => {
    const status = textAt(task, "status.status");
    const place = placeOfType[textAt(task, "status.type")];
    const labels = textAt(task, "tags");
    const custom = objectsAt(task, "custom_fields").map((one) => {
      const chosen = objectsAt(one, "type_config.options").find(
        ({ id, orderindex }) => one.value === id || one.value === orderindex,
      );
      return [textAt(one, "name"), textOf(chosen ?? one.value)] as const;
    });
    return {
      cells: {
        Reference: textAt(task, "custom_id", "id"),
        "Task ID": textAt(task, "id"),
        Title: textAt(task, "name"),
        Type: typeFromLabels(labels) ?? "",
        Status: status,
        Size: textAt(task, "points"),
        Labels: labels,
        Created: textAt(task, "date_created"),
        "Start date": textAt(task, "start_date"),
        Released: textAt(task, "date_done", "date_closed"),
        Due: textAt(task, "due_date"),
        Parent: textAt(task, "parent"),
        Project: textAt(task, "list"),
        URL: textAt(task, "url"),
        ...Object.fromEntries(custom.filter(([, value]) => value !== "")),
      },
      places: place === undefined ? {} : { [status]: place },
    };
  },
};
