import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import {
  type FormState,
  type FormValues,
  keyField,
  keyReused,
  newForm,
  notCertain,
  sentByScript,
} from "@/lib/cards/form-state";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { logError } from "@/lib/server/log-error";
import { signInPath } from "@/lib/server/return-address";
import { plainMessage, schemaProblems } from "@/lib/server/schema-problems";
import { whileSent } from "@/lib/server/sent-form";
import { unstorableFields } from "@/lib/server/storable-text";
import { databaseTrouble } from "@/lib/services/team/database-health";

export type FormAnswer = {
  goTo?: string | undefined;
  /** Where a form without scripts goes instead: an address that says by itself what was done */
  goToPlain?: string | undefined;
  /** What was done and can be undone, for a toast */
  undo?: FormState["undo"] | undefined;
  message?: string | undefined;
  result?: Record<string, string> | undefined;
  /** What the fields hold now, for a form that goes on */
  values?: FormValues | undefined;
};

/**
 * Runs the work behind a form; what has been done with the form's key is not done again (`whileSent`).
 * A Problem becomes the form's next state with all that was typed;
 * anything unforeseen is written to the server's log and told without details.
 */
export async function answerForm(
  form: FormData,
  work: (values: FormValues) => Promise<FormAnswer>,
): Promise<FormState> {
  const values = valuesOf(form);
  let answer: FormAnswer;
  try {
    answer = await whileSent(form, () => work(values));
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
    if (typeof value !== "string" || name.startsWith("$ACTION") || name === keyField) continue;
    values[name] = name in values ? `${values[name]},${value}` : value;
  }
  return values;
}

const signedOut =
  "You are signed out. Sign in again in another tab, then send this once more: what you typed is still here.";

const gone =
  "This is not there any more, or not open to you. What you typed is still here: look at the list of teams.";

/** What whoAsks throws where nobody is signed in: a page goes to sign in, a form keeps what was typed. */
function isSignInRedirect(digest: string): boolean {
  return digest.startsWith("NEXT_REDIRECT") && digest.includes(signInPath);
}

/** What Next throws in place of an answer. */
function digestOf(error: unknown): string {
  return isRecord(error) && typeof error.digest === "string" ? error.digest : "";
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
  const digest = digestOf(error);
  if (isSignInRedirect(digest)) return { ...refused, message: signedOut };
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return { ...refused, message: gone };
  logError("A form", error);
  const found = databaseTrouble(error);
  const why = found?.sentence ?? "Something went wrong on the server.";
  // What went wrong may have done so after all was saved.
  const isUntouched = found !== null && found.trouble !== "unreachable";
  return {
    ...refused,
    code: isUntouched ? null : notCertain,
    message: `${why}${isUntouched ? "" : " It is not known whether this was saved."} What you typed is still here: send it again in a moment. Nothing is done twice.`,
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
