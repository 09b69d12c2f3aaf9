import type { FileTable } from "@/lib/files/file-table";
import { inStretches } from "@/lib/files/in-stretches";
import { isObject, type JsonObject, textOf } from "@/lib/files/json-records";
import { typeFromLabels } from "@/lib/files/label-types";

/** Whether objects are issues as GitHub's API or its command line writes them. */
export function areGithubIssues(objects: readonly JsonObject[]): boolean {
  const [first] = objects;
  if (first === undefined || !("number" in first) || !("title" in first)) return false;
  return "created_at" in first || "createdAt" in first;
}

/** Whether an issue was closed without the work being done, by GitHub's reason. */
export function isGivenUp(reason: string): boolean {
  return /^(?:not[_ ]planned|duplicate)$/i.test(reason);
}

/** That pull requests were left out; none where there were none. */
export function pullRequestNotes(count: number): string[] {
  if (count === 0) return [];
  const left = `${count} pull request${count === 1 ? " was" : "s were"} left out`;
  return [`${left}: the file holds issues and pull requests.`];
}

/**
 * Issues as a table: the type from the labels, a closing as "not planned" or a duplicate as a cancellation. Pull
 * requests, which the API lists among the issues, are left out and counted. `pause` is awaited meanwhile.
 */
export async function githubTable(
  objects: readonly JsonObject[],
  pause: () => Promise<void>,
): Promise<{ table: FileTable; pullRequests: number }> {
  const headings = ["Number", "Title", "URL", "Type", "Labels", "Created", "Closed", "Cancelled"];
  const issues = objects.filter((one) => !isObject(one.pull_request));
  const rows = await inStretches(issues, pause, (issue) => {
    const member = (...names: string[]) => {
      const name = names.find((one) => issue[one] !== undefined && issue[one] !== null);
      return name === undefined ? "" : textOf(issue[name]);
    };
    const labels = member("labels");
    const closed = member("closed_at", "closedAt");
    const isCancelled = isGivenUp(member("state_reason", "stateReason"));
    return [
      member("number"),
      member("title"),
      member("html_url", "url"),
      member("type") || (typeFromLabels(labels) ?? ""),
      labels,
      member("created_at", "createdAt"),
      isCancelled ? "" : closed,
      isCancelled ? closed : "",
    ];
  });
  return {
    table: { headings, rows, rowNumbers: rows.map((_, index) => index + 1) },
    pullRequests: objects.length - issues.length,
  };
}
