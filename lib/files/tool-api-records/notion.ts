import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import {
  type ToolReader,
  textAt,
  valueAt,
  withOwnFields,
} from "@/lib/files/tool-api-records/tool-reader";

/** Pages of a database as Notion's API gives them; a database names its properties itself. */
export const notion: ToolReader = {
  tool: "Notion",
  fits: ({ properties, created_time, object }) =>
    isObject(properties) && (object === "page" || created_time !== undefined),
  read: (page) => {
    const properties = Object.entries(isObject(page.properties) ? page.properties : {});
    const cells = properties.map(
      ([name, one]) => [name, isObject(one) ? propertyText(one) : ""] as const,
    );
    const own = properties.find(([, one]) => textAt({ one }, "one.type") === "unique_id")?.[0];
    const id = textAt(page, "id");
    return {
      cells: withOwnFields(
        {
          Reference: own === undefined ? id : textOf(cells.find(([name]) => name === own)?.[1]),
          "Item ID": id,
          Created: textAt(page, "created_time"),
          URL: textAt(page, "url"),
        },
        cells,
      ),
    };
  },
};

/** A property in words: of a range of days both, of a relation the pages' ids. */
function propertyText(property: JsonObject): string {
  const type = textAt(property, "type");
  const value = type === "" ? property : property[type];
  if (type === "formula" || type === "rollup") return isObject(value) ? propertyText(value) : "";
  if (Array.isArray(value)) {
    const parts = value.map((one) => textAt({ one }, "one.plain_text", "one.name", "one.id"));
    return parts.filter(Boolean).join(type === "title" || type === "rich_text" ? "" : ", ");
  }
  if (!isObject(value)) return textOf(value);
  if (type === "unique_id") {
    return [valueAt(value, "prefix"), valueAt(value, "number")]
      .map(textOf)
      .filter(Boolean)
      .join("-");
  }
  const [start, end] = [textAt(value, "start"), textAt(value, "end")];
  if (start !== "") return end === "" ? start : `${start} → ${end}`;
  return textAt(value, "name");
}
