import "server-only";
import type { FieldProblem } from "@/lib/cards/problem";

/** Whether PostgreSQL can hold the text: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** The fields of a parsed input that hold text which PostgreSQL cannot. */
export function unstorableFields(value: unknown, path = ""): FieldProblem[] {
  if (typeof value === "string") return isStorable(value) ? [] : [unstorable(path)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = path === "" ? key : `${path}.${key}`;
    return [...(isStorable(key) ? [] : [unstorable(field)]), ...unstorableFields(inner, field)];
  });
}

function unstorable(field: string): FieldProblem {
  return {
    field,
    code: "unstorable-text",
    message: "This text holds a character that cannot be stored (NUL, or half of a pair).",
  };
}
