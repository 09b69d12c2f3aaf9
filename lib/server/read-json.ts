import "server-only";
import type { z } from "zod";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { bodyProblem, limitedBody } from "@/lib/server/limited-body";
import { plainMessage, schemaProblems } from "@/lib/server/schema-problems";
import { unstorableFields } from "@/lib/server/storable-text";

const maxJsonBytes = 1_000_000;

/**
 * The JSON body of a request, checked. Throws a Problem: 415 for another content type, 413 above
 * 1 MB, 400 for what is not JSON, 422 with every field that is wrong.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i.test(type)) throw notJsonType();
  return checkInput(await parseBody(request), schema);
}

/** An input by its schema, or a 422 Problem with every field that is wrong. */
export function checkInput<Schema extends z.ZodType>(
  input: unknown,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(input, { error: plainMessage });
  if (!parsed.success) throw invalidFields(schemaProblems(parsed.error.issues, input));
  const unstorable = unstorableFields(parsed.data);
  if (unstorable.length > 0) throw invalidFields(unstorable);
  return parsed.data;
}

async function parseBody(request: Request): Promise<unknown> {
  try {
    const bytes = await new Response(limitedBody(request, maxJsonBytes)).arrayBuffer();
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw bodyProblem(error, { code: "not-json", message: "The body is not JSON in UTF-8." });
  }
}

function notJsonType(): Problem {
  return new Problem({
    status: 415,
    code: "unsupported-content-type",
    message: "Send the body as JSON, with the header Content-Type: application/json.",
  });
}
