import "server-only";
import type { z } from "zod";
import { Problem } from "@/lib/cards/problem";
import { plainMessage, schemaProblems } from "@/lib/server/schema-problems";
import { isStorable } from "@/lib/server/storable-text";

const unknownParameters = new WeakMap<Request, string[]>();

/** Parameters of a request that no schema asked for knew: a misspelt one is not obeyed in silence. */
export function unknownParametersOf(request: Request): readonly string[] {
  return unknownParameters.get(request) ?? [];
}

/** Blank says something for these: `size=` asks for cards without a size. Elsewhere it means all. */
const meaningfulBlanks = new Set(["size"]);

/**
 * The parameters of an address that the schema knows, checked; the others are noted for a warning.
 * Throws a 400 Problem that names the first bad one.
 */
export function readQuery<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): z.output<Schema> {
  const parameters = new URL(request.url).searchParams;
  const known = new Set(Object.keys(schema.shape));
  unknownParameters.set(
    request,
    [...new Set(parameters.keys())].filter((name) => !known.has(name)),
  );
  const values: Record<string, string | string[]> = {};
  for (const name of Object.keys(schema.shape)) {
    const given = parameters.getAll(name).filter((one) => one !== "" || meaningfulBlanks.has(name));
    if (!given.every(isStorable)) throw badQuery(name, "unstorable-text", "This cannot be read.");
    const [first] = given;
    if (first !== undefined) values[name] = given.length === 1 ? first : given;
  }
  const parsed = schema.safeParse(values, { error: plainMessage });
  if (parsed.success) return parsed.data;
  const [problem] = schemaProblems(parsed.error.issues, values);
  const field = problem?.field.split(".")[0] ?? "";
  // A fault in one of several values would name its place, as in `kind.1`.
  if (Array.isArray(values[field]) && problem?.field === field) {
    throw badQuery(field, "repeated-parameter", "Give this parameter once.");
  }
  throw badQuery(field, problem?.code ?? "invalid", problem?.message ?? "This cannot be read.");
}

function badQuery(field: string, code: string, message: string): Problem {
  return new Problem({ status: 400, code, field, message: `${field}: ${message}` });
}
