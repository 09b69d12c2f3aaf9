import { z } from "zod";
import { idempotencyHeader, maxIdempotencyKeyLength } from "@/lib/server/idempotency-key";
import type { ApiOperation } from "@/lib/server/openapi/api-operation";
import { type ComponentName, componentUri } from "@/lib/server/openapi/component-schemas";
import { type JsonSchema, plainSchema } from "@/lib/server/openapi/plain-schema";
import { problemType } from "@/lib/server/problem-response";

/** One operation as OpenAPI writes it. */
export function describeOperation(operation: ApiOperation): object {
  const { id, summary, description, body } = operation;
  const parameters = [
    ...pathParameters(operation.path),
    ...queryParameters(operation.query),
    ...(operation.takesIdempotencyKey ? [idempotencyKey] : []),
    ...(operation.isTagged ? [ifNoneMatch] : []),
  ];
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: !operation.isBodyOptional,
            content: { [body.type]: { schema: ref(body.schema) } },
          },
        }
      : {}),
    responses: describeResponses(operation),
  };
}

function ref(name: ComponentName): JsonSchema {
  return { $ref: componentUri(name) };
}

const pathTexts: Record<string, string> = {
  team: "The team's slug",
  id: "The number, or the name, of what is meant",
  from: "The first day, YYYY-MM-DD",
};

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: pathTexts[name],
    schema: { type: "string" },
  }));
}

function queryParameters(query: z.ZodObject | undefined): object[] {
  if (!query) return [];
  const { properties = {} } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = plainSchema(property as JsonSchema);
    return { name, in: "query", description, schema: parameterSchema(schema) };
  });
}

/**
 * A parameter that may be repeated is a list. One whose text means a number or a truth value is
 * described by what it means, without the patterns and defaults of its text.
 */
function parameterSchema(schema: JsonSchema): JsonSchema {
  const { anyOf, ...said } = schema;
  if (said.type === "integer" || said.type === "boolean") {
    const { pattern, enum: words, default: text, ...meant } = said;
    return meant;
  }
  if (said.type !== undefined) return said;
  const list = (anyOf as JsonSchema[] | undefined)?.find((choice) => choice.type === "array");
  return list ?? schema;
}

const idempotencyKey = {
  name: idempotencyHeader,
  in: "header",
  description: "A repetition with the same key changes nothing and gets the first answer",
  schema: { type: "string", maxLength: maxIdempotencyKeyLength },
};

const ifNoneMatch = {
  name: "If-None-Match",
  in: "header",
  description: "The ETag of an earlier answer",
  schema: { type: "string" },
};

function describeResponses(operation: ApiOperation): object {
  const { answer } = operation;
  const responses: Record<number, object> = {
    [answer.status]: {
      description: answer.description,
      ...responseHeaders(operation),
      ...answerContent(answer.content),
    },
  };
  if (operation.trial) addTrial(responses, operation.trial, answer);
  if (operation.isTagged) responses[304] = { description: "Nothing changed since that ETag" };
  for (const [status, description] of usualProblems(operation)) {
    responses[status] = problemAnswer(description);
  }
  for (const [status, { description, schemas, json }] of Object.entries(operation.problems ?? {})) {
    responses[Number(status)] = problemAnswer(description, schemas, json);
  }
  return responses;
}

/** The answer to a trial has a status of its own, or shares that of what was done. */
function addTrial(
  responses: Record<number, object>,
  trial: ComponentName,
  { status, description, content }: ApiOperation["answer"],
): void {
  const words = "With `dryRun=true`: what it would do";
  const schemas = status === 200 && typeof content === "string" ? [content, trial] : [trial];
  responses[200] = {
    description: status === 200 ? `${description}. ${words}` : words,
    ...jsonContent("application/json", schemas),
  };
}

function responseHeaders({ givesLocation, isTagged }: ApiOperation): object {
  const header = (description: string) => ({ description, schema: { type: "string" } });
  const headers = {
    ...(givesLocation ? { Location: header("Where the new one is") } : {}),
    ...(isTagged ? { ETag: header("For If-None-Match") } : {}),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

function answerContent(content: ApiOperation["answer"]["content"]): object {
  if (content === undefined) return {};
  if (typeof content === "string") return jsonContent("application/json", [content]);
  const schema = content.file === "application/json" ? { type: "object" } : { type: "string" };
  return { content: { [content.file]: { schema } } };
}

function problemAnswer(
  description: string,
  schemas: ComponentName[] = ["Problem"],
  json = false,
): object {
  return { description, ...jsonContent(json ? "application/json" : problemType, schemas) };
}

function jsonContent(type: string, schemas: ComponentName[]): object {
  const [first] = schemas;
  const schema = schemas.length === 1 && first ? ref(first) : { anyOf: schemas.map(ref) };
  return { content: { [type]: { schema } } };
}

/** The failures that follow from what an operation takes. */
function usualProblems({
  path,
  query,
  body,
  takesIdempotencyKey,
}: ApiOperation): [number, string][] {
  const problems: [number, string][] = [];
  if (query || body || takesIdempotencyKey) problems.push([400, "A bad parameter, header or body"]);
  if (path.includes("{")) problems.push([404, "There is no such team, card or import"]);
  if (body) {
    problems.push(
      [413, "The body is too large"],
      [415, `The body is not ${body.type}`],
      [422, "Fields that cannot be, each listed in `errors`"],
    );
  }
  problems.push([500, "A failure of Walltime itself"]);
  return problems;
}
