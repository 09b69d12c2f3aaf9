import { means } from "@/lib/cards/words/heading-words";
import { isObject, type JsonObject } from "@/lib/files/json-records";
import {
  objectsAt,
  type ToolReader,
  textAt,
  withOwnFields,
} from "@/lib/files/tool-api-records/tool-reader";

/** Items as monday.com's GraphQL API gives them; a board names its columns itself. */
export const monday: ToolReader = {
  tool: "monday.com",
  fits: (record) => Array.isArray(record.column_values) && "name" in record,
  read: (item) => {
    const columns = objectsAt(item, "column_values");
    const nameOf = (column: JsonObject) => textAt(column, "column.title", "title", "id");
    const status = columns.find((column) => means(nameOf(column), "status"));
    return {
      cells: withOwnFields(
        {
          Reference: textAt(item, "id"),
          Title: textAt(item, "name"),
          Created: textAt(item, "created_at"),
          Parent: textAt(item, "parent_item.id"),
          // Groups stand for stages on boards without a column for them.
          [status === undefined ? "Status" : "Group"]: textAt(item, "group"),
        },
        [
          ...columns.map((column) => [nameOf(column), textAt(column, "text")] as const),
          ...(status === undefined ? [] : [["Status changed", changedAt(status)] as const]),
        ],
      ),
    };
  },
};

/** When a status was last set, which stands in the value of its column as JSON. */
function changedAt({ value }: JsonObject): string {
  if (typeof value !== "string") return "";
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? textAt(parsed, "changed_at") : "";
  } catch {
    return "";
  }
}
