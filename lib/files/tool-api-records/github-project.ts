import { isGivenUp } from "@/lib/files/github-issues";
import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import { typeFromLabels } from "@/lib/files/label-types";
import {
  objectsAt,
  type ToolReader,
  textAt,
  withOwnFields,
} from "@/lib/files/tool-api-records/tool-reader";

const known = new Set(["content", "fieldValues", "id", "title", "labels", "repository", "type"]);

/** Items of a GitHub project, as its GraphQL API and its command line give them; a project names fields itself. */
export const githubProject: ToolReader = {
  tool: "GitHub Projects",
  fits: ({ content, fieldValues, id }) =>
    isObject(content) && (fieldValues !== undefined || textOf(id).startsWith("PVTI_")),
  isPullRequest: (item) =>
    /^pull_?request$/i.test(textAt(item, "content.__typename", "content.type", "type")),
  read: (item) => {
    const labels = textAt(item, "content.labels", "labels");
    const repository = textAt(item, "content.repository.nameWithOwner", "content.repository");
    const closed = textAt(item, "content.closedAt");
    const isCancelled = isGivenUp(textAt(item, "content.stateReason"));
    const number = textAt(item, "content.number");
    return {
      cells: withOwnFields(
        {
          Reference: number === "" ? textAt(item, "id") : `${repository}#${number}`,
          Title: textAt(item, "content.title", "title"),
          URL: textAt(item, "content.url"),
          Type: textAt(item, "content.issueType") || (typeFromLabels(labels) ?? ""),
          Labels: labels,
          Created: textAt(item, "content.createdAt"),
          Released: isCancelled ? "" : closed,
          Cancelled: isCancelled ? closed : "",
        },
        fieldsOf(item),
      ),
    };
  },
};

/** The fields of a project: in a list, or as members of the item itself. */
function fieldsOf(item: JsonObject): (readonly [string, string])[] {
  const listed = objectsAt(item, "fieldValues").map(
    (value) =>
      [textAt(value, "field"), textAt(value, "name", "date", "text", "number", "title")] as const,
  );
  const own = Object.entries(item)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => [name, textOf(value)] as const);
  return [...listed, ...own];
}
