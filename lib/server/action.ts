import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import {
  type FormState,
  type FormValues,
  keyReused,
  newForm,
  sentByScript,
} from "@/lib/cards/form-state";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { logError } from "@/lib/server/log-error";
import { signInPath } from "@/lib/server/return-address";
import { plainMessage, schemaProblems } from "@/lib/server/schema-problems";
import { unstorableFields } from "@/lib/server/storable-text";
import { databaseTrouble } from "@/lib/services/team/database-health";

export type FormAnswer = {
  goTo?: string;
  /** Where a form without scripts goes instead: an address that says by itself what was done */
  goToPlain?: string;
  /** What was done and can be undone, for a toast */
  undo?: FormState["undo"];
  message?: string;
  result?: Record<string, string>;
  /** What the fields hold now, for a form that goes on */
  values?: FormValues;
};

/**
 * Runs the work behind a form. A Problem becomes the form's next state with all that was typed;
 * anything unforeseen is written to the server's log and told without details.
 */
export async function answerForm(
  form: FormData,
  work: (values: FormValues) => Promise<FormAnswer>,
): Promise<FormState> {
  const values = valuesOf(form);
  let answer: FormAnswer;
  try {
    answer = await work(values);
  } catch (error) {
    return refusal(error, values);
  }
  const plainly = answer.goToPlain ?? answer.goTo;
  if (plainly !== undefined && !form.has(sentByScript)) redirect(plainly);
  return {
    ...newForm,
    status: "done",
    message: answer.message ?? null,
    goTo: answer.goTo ?? null,
    result: answer.result ?? {},
    values: answer.values ?? {},
    undo: answer.undo ?? null,
  };
}

/** Parses what was typed; a 422 Problem with every field that is wrong. */
export function parseForm<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input, { error: plainMessage });
  const problems = parsed.success
    ? unstorableFields(parsed.data)
    : schemaProblems(parsed.error.issues, input);
  if (problems.length > 0) throw invalidFields(problems);
  if (parsed.success) return parsed.data;
  throw parsed.error;
}

/** The first attempt had arrived although no answer came back, and then the form was changed. */
const alreadyDone =
  "What you sent before has been saved after all. What you changed since is still here: send it again as a new one.";

function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    values[name] = name in values ? `${values[name]},${value}` : value;
  }
  return values;
}

const signedOut =
  "You are signed out. Sign in again in another tab, then send this once more: what you typed is still here.";

/** What whoAsks throws where nobody is signed in: a page goes to sign in, a form keeps what was typed. */
function isSignInRedirect(error: unknown): boolean {
  const digest = isRecord(error) ? error.digest : null;
  return (
    typeof digest === "string" && digest.startsWith("NEXT_REDIRECT") && digest.includes(signInPath)
  );
}

function refusal(error: unknown, values: FormValues): FormState {
  const refused = { ...newForm, status: "refused" as const, values };
  if (error instanceof Problem) {
    const { current } = error.extra;
    return {
      ...refused,
      message: error.code === keyReused ? alreadyDone : error.message,
      code: error.code,
      errors: error.errors.map(({ field, message }) => ({ field, message })),
      current: isRecord(current) ? textOf(current) : null,
    };
  }
  if (isSignInRedirect(error)) return { ...refused, message: signedOut };
  logError("A form", error);
  const found = databaseTrouble(error);
  if (found !== null) {
    const message = `${found.sentence} What you typed is still here: send it again in a moment. Nothing is done twice.`;
    return { ...refused, message };
  }
  return {
    ...refused,
    message:
      "Something went wrong on the server and nothing was saved. What you typed is still here: try again.",
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textOf(record: Record<string, unknown>): FormValues {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );
}
