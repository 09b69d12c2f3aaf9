import "server-only";
import type { z } from "zod";
import type { FieldProblem } from "@/lib/cards/problem";

type Issue = z.core.$ZodIssue;

/** Unknown fields that are told of one by one: an answer is not to be many times what was asked. */
const mostUnknown = 100;

/** What a failed parse found, one entry a field, in words and with stable codes. */
export function schemaProblems(issues: readonly Issue[], input: unknown): FieldProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, input));
}

/** Words for what a schema has no words of its own for. */
export function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "This is missing.";
      return `This has to be ${typeNames[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `This has to be one of: ${issue.values.map(String).join(", ")}.`;
    default:
      return undefined;
  }
}

const typeNames: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function problemsOf(issue: Issue, input: unknown, base: PropertyKey[] = []): FieldProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, mostUnknown).map((key) => unknownField([...path, key]));
  }
  if (issue.code === "invalid_union") {
    const branch = likeliestBranch(issue.errors);
    if (branch) return branch.flatMap((one) => problemsOf(one, input, path));
  }
  if (issue.code === "invalid_key") return [unknownField(path)];
  return [{ field: fieldName(path), code: codeOf(issue, path, input), message: issue.message }];
}

function unknownField(path: PropertyKey[]): FieldProblem {
  return {
    field: fieldName(path),
    code: "unknown-field",
    message: `There is no field "${String(path.at(-1)).slice(0, 100)}" here.`,
  };
}

/** The alternative that took the input's type, else the first. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fits = (issues: readonly Issue[]) =>
    issues.every((issue) => issue.path.length > 0 || issue.code !== "invalid_type");
  return branches.find((issues) => fits(issues) && issues[0]?.path.length) ?? branches[0];
}

function fieldName(path: PropertyKey[]): string {
  return path.map(String).join(".");
}

function codeOf(issue: Issue, path: PropertyKey[], input: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return valueAt(input, path) === undefined ? "required" : "wrong-type";
    case "invalid_value":
      return "not-one-of";
    case "too_big":
      return issue.origin === "string" ? "too-long" : "too-large";
    case "too_small":
      return issue.origin === "string" ? "required" : "too-small";
    case "custom":
      return typeof issue.params?.code === "string" ? issue.params.code : "invalid";
    default:
      return "invalid";
  }
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined,
    input,
  );
}
