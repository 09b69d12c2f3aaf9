import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import { typeFromLabels } from "@/lib/files/label-types";
import { objectsAt, type ToolReader, textAt } from "@/lib/files/tools/tool-reader";

const known = new Set(["content", "fieldValues", "id", "title", "labels", "repository", "type"]);

/** Items of a GitHub project, as its GraphQL API and its command line give them; a project names fields itself. */
export const githubProject: ToolReader = {
  tool: "GitHub Projects",
  fits: ({ content, fieldValues, id }) =>
    isObject(content) && (fieldValues !== undefined || textOf(id).startsWith("PVTI_")),
  read: (item) => {
    const labels = textAt(item, "content.labels", "labels");
    const repository = textAt(item, "content.repository.nameWithOwner", "content.repository");
    const number = textAt(item, "content.number");
    return {
      cells: {
        Reference: number === "" ? textAt(item, "id") : `${repository}#${number}`,
        Title: textAt(item, "content.title", "title"),
        URL: textAt(item, "content.url"),
        Type: textAt(item, "content.issueType") || (typeFromLabels(labels) ?? ""),
        Labels: labels,
        Created: textAt(item, "content.createdAt"),
        Released: textAt(item, "content.closedAt"),
        ...fieldsOf(item),
      },
    };
  },
};

/** The fields of a project: in a list, or as members of the item itself. */
function fieldsOf(item: JsonObject): Record<string, string> {
  const listed = objectsAt(item, "fieldValues").map((value) => [
    textAt(value, "field"),
    textAt(value, "name", "date", "text", "number", "title"),
  ]);
  const own = Object.entries(item)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => [name, textOf(value)]);
  return Object.fromEntries([...listed, ...own].filter(([name]) => name !== ""));
}
