import type { z } from "zod";
import type { ComponentName } from "@/lib/server/openapi/component-schemas";
import { dryRunQuerySchema } from "@/lib/server/queries";

type OpenApiMethod = "get" | "post" | "put" | "patch" | "delete";

/** Something else than JSON by one of the component schemas. */
type FileAnswer = { file: string };

/** One thing the API does. */
export type ApiOperation = {
  /** As in the document, with parameters in braces */
  path: string;
  method: OpenApiMethod;
  id: string;
  summary: string;
  description?: string | undefined;
  query?: z.ZodObject;
  body?: { type: "application/json" | "multipart/form-data"; schema: ComponentName };
  isBodyOptional?: boolean;
  takesIdempotencyKey?: boolean;
  /** Answers 304 to the ETag it gave */
  isTagged?: boolean;
  /** Gives the address of what it made */
  givesLocation?: boolean;
  answer: { status: number; description: string; content?: ComponentName | FileAnswer };
  /** With `dryRun=true` it writes nothing and answers this with status 200 */
  trial?: ComponentName;
  /** Further answers by status, as problem+json unless said otherwise */
  problems?: { [status: number]: { description: string; schemas?: ComponentName[]; json?: true } };
};

/** The answer where settings have another version by now than the one sent along. */
export const changedSettings: NonNullable<ApiOperation["problems"]> = {
  409: {
    description: "Somebody changed it since that version (`settings-changed`): both sides",
    schemas: ["SettingsConflict"],
  },
};

/** What all changes of settings have in common that make figures. */
export const previewed = { query: dryRunQuerySchema, trial: "SettingsPreview" } as const;

const json = (schema: ComponentName) => ({ type: "application/json", schema }) as const;

/** What all operations have in common that add something and say where it is. */
export const adding = (schema: ComponentName) =>
  ({
    method: "post",
    body: json(schema),
    takesIdempotencyKey: true,
    givesLocation: true,
  }) as const;

/** What all operations have in common that change what is given of something. */
export const editing = (schema: ComponentName) =>
  ({ method: "patch", body: json(schema), takesIdempotencyKey: true }) as const;
