import "server-only";
import { Problem } from "@/lib/cards/problem";
import { problemResponse } from "@/lib/server/problem-response";
import type { ImportOutcome } from "@/lib/services/import/import-outcome";

/** What an import did: 200, or 422 with the same members where the file was refused. */
export function importResponse({ status, ...outcome }: ImportOutcome): Response {
  const body = { outcome: status, ...outcome };
  if (status === "imported" || status === "checked") return Response.json(body);
  return problemResponse(
    new Problem({
      status: 422,
      code: status === "ambiguous" ? "ambiguous-date" : "import-rejected",
      message: status === "ambiguous" ? ambiguousMessage(outcome) : rejectedMessage(outcome),
      field: status === "ambiguous" ? "dateFormat" : "file",
      extra: body,
    }),
  );
}

type Outcome = Omit<ImportOutcome, "status">;

function ambiguousMessage({ ambiguous }: Outcome): string {
  const columns = ambiguous.map(({ heading }) => `"${heading}"`).join(", ");
  return `The days in ${columns} can be read in two ways. Say which with dateFormat, for example dd/mm/yyyy.`;
}

function rejectedMessage({ errorCount, errors }: Outcome): string {
  const [first] = errors;
  const others = errorCount - 1;
  const more = others > 1 ? ` There are ${others} more errors.` : " There is one more error.";
  return `Nothing was imported. ${first?.message ?? "No row could be used."}${others > 0 ? more : ""}`;
}
