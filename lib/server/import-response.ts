import "server-only";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
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
      ...refusalOf(status, outcome),
      extra: body,
    }),
  );
}

function refusalOf(status: ImportOutcome["status"], outcome: Outcome) {
  if (status === "ambiguous") {
    return { code: "ambiguous-date", message: ambiguousMessage(outcome), field: "dateFormat" };
  }
  if (status === "asked") {
    const [first] = outcome.questions.filter(({ isAnswered }) => !isAnswered);
    const field = first?.option ?? "options";
    return { code: "import-asks", message: askedMessage(outcome), field };
  }
  return { code: "import-rejected", message: rejectedMessage(outcome), field: "file" };
}

/** Each question with the option that answers it and what that can be. */
function askedMessage({ questions }: Outcome): string {
  const asked = questions.filter(({ isAnswered }) => !isAnswered).map(askedOf);
  return `Nothing was imported. ${asked.join(" ")} Or take the default answers with onQuestion: "default".`;
}

function askedOf({ option, message, choices, takesDay, examples }: ImportQuestion): string {
  const values = choices.map(({ value }) => `"${value}"`);
  if (option === "statuses") {
    return `${message} Say it with statuses, for instance {"${examples[0]}": "in-progress"}; each is ${values.join(", ")}.`;
  }
  const others = option.startsWith("mapping.") ? ["null for none"] : takesDay ? ["a day"] : [];
  return `${message} Say it with ${option}: ${[...values, ...others].join(", ")}.`;
}

type Outcome = Omit<ImportOutcome, "status">;

function ambiguousMessage({ ambiguous }: Outcome): string {
  const columns = ambiguous.map(({ heading }) => `"${heading}"`).join(", ");
  return `The days in ${columns} can be read in two ways. Say which with dateFormat, for example dd/mm/yyyy.`;
}

function rejectedMessage(outcome: Outcome): string {
  const { errorCount, errors, equalErrors } = outcome;
  const [first] = errors;
  const alike = equalErrors[0]?.count ?? 1;
  const others = errorCount - alike;
  const rows = equalErrors[0]?.rows.join(", ");
  const same = alike > 1 ? ` ${alike} rows have this error, the first are ${rows}.` : "";
  const more = others > 1 ? ` There are ${others} other errors.` : " There is one other error.";
  const ways = waysOn(outcome);
  const on = ways.length > 0 ? ` To go on: ${ways.join("; ")}.` : "";
  return `Nothing was imported. ${first?.message ?? "No row could be used."}${same}${others > 0 ? more : ""}${on}`;
}

/** The options that make a refused file good, the best first. */
function waysOn({ errors, questions, sheets, rows, skipped }: Outcome): string[] {
  const ways = questions
    .filter(({ option }) => option === "referencePrefix" || option === "onRepeat")
    .map(
      ({ option, choices }) => `${option} ${choices.map(({ value }) => `"${value}"`).join(" or ")}`,
    );
  const codes = new Set(errors.map(({ code }) => code));
  if (codes.has("repeated-reference")) ways.push('onRepeat "last" or "separate"');
  if (codes.has("unreadable-date")) ways.push("dateFormat, where the days are written otherwise");
  if (codes.has("nothing-mapped") || codes.has("no-cards")) ways.push("mapping");
  const isOfFile = errors.some(({ row }) => row === null);
  if (isOfFile && sheets !== null && sheets.names.length > 1) ways.push("sheet, for another one");
  if (!isOfFile && skipped < rows) ways.push('onError "skip", to leave such rows out');
  return ways;
}
