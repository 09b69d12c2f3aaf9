/** One thing wrong with one field of an input, in words for the person who typed it. */
export type FieldProblem = { field: string; code: string; message: string };

export type ProblemDetails = {
  /** HTTP status that says the same */
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  /** Stable word for programs */
  code: string;
  /** What is wrong and what to do, in plain words */
  message: string;
  field?: string;
  errors?: FieldProblem[];
  /** Seconds after which it may be otherwise */
  retryAfterS?: number;
  /** Further members of the answer, such as both sides of a conflict */
  extra?: Record<string, unknown>;
};

/** A foreseeable failure: shown to people and sent to programs as it is, never as a stack trace. */
export class Problem extends Error {
  readonly status: ProblemDetails["status"];
  readonly code: string;
  readonly field: string | undefined;
  readonly errors: FieldProblem[];
  readonly retryAfterS: number | undefined;
  readonly extra: Record<string, unknown>;

  constructor(details: ProblemDetails) {
    super(details.message);
    this.name = "Problem";
    this.status = details.status;
    this.code = details.code;
    this.errors = details.errors ?? [];
    this.field = details.field ?? this.errors[0]?.field;
    this.retryAfterS = details.retryAfterS;
    this.extra = details.extra ?? {};
  }
}

/** A 422 with every field that is wrong. */
export function invalidFields(errors: FieldProblem[]): Problem {
  const first = errors[0];
  if (first === undefined) throw new Error("invalidFields needs at least one field");
  return new Problem({ status: 422, code: first.code, message: first.message, errors });
}
