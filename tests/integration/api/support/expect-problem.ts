import { expect } from "vitest";
import { problemSchema } from "@/lib/server/openapi/problem-schemas";
import type { Answer } from "@/tests/integration/api/support/call-api";

/** Expects problem+json with the status and code, and nothing of the program's insides. */
export function expectProblem(answer: Answer, status: number, code: string, field?: string): void {
  expect({ status: answer.status, code: answer.body?.code }, answer.text).toEqual({ status, code });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body.status).toBe(status);
  if (!["import-rejected", "ambiguous-date"].includes(code)) {
    expect(problemSchema.safeParse(answer.body).error?.issues ?? []).toEqual([]);
  }
  if (field !== undefined) expect(answer.body.field).toBe(field);
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d+|prisma/i);
}
