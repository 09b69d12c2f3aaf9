import type { StatusPlace } from "@/lib/cards/import/status-places";
import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import { typeFromLabels } from "@/lib/files/label-types";
import {
  objectsAt,
  type ToolReader,
  textAt,
  withOwnFields,
} from "@/lib/files/tool-api-records/tool-reader";

const placeOfType: Readonly<Record<string, StatusPlace>> = { open: "waiting", done: "done" };

/** Tasks as ClickUp's API gives them. Their start date is planned: it does not say when work started. */
export const clickup: ToolReader = {
  tool: "ClickUp",
  fits: (record) => "date_created" in record && isObject(record.status),
  read: (task) => {
    const status = textAt(task, "status.status");
    const place = placeOfType[textAt(task, "status.type")];
    const labels = textAt(task, "tags");
    return {
      cells: withOwnFields(
        {
          Reference: textAt(task, "custom_id", "id"),
          "Task ID": textAt(task, "id"),
          Title: textAt(task, "name"),
          Type: typeFromLabels(labels) ?? "",
          Status: status,
          Size: textAt(task, "points"),
          Labels: labels,
          Created: textAt(task, "date_created"),
          "Planned start": textAt(task, "start_date"),
          Released: textAt(task, "date_done", "date_closed"),
          Due: textAt(task, "due_date"),
          Parent: textAt(task, "parent"),
          Project: textAt(task, "list"),
          URL: textAt(task, "url"),
        },
        objectsAt(task, "custom_fields").map((one) => [textAt(one, "name"), fieldText(one)]),
      ),
      places: place === undefined ? {} : { [status]: place },
    };
  },
};

/** The value of a field in words: of an option, which it gives by its key or its place, the name. */
function fieldText(field: JsonObject): string {
  const { value } = field;
  if (value === undefined || value === null) return "";
  const options = objectsAt(field, "type_config.options");
  const named = (one: unknown) =>
    options.find(({ id, orderindex }) => one === id || one === orderindex) ?? one;
  return textOf(Array.isArray(value) ? value.map(named) : named(value));
}
