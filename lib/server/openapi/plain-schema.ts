export type JsonSchema = { [keyword: string]: unknown };

/**
 * A JSON Schema without what only leniency put there: blank text that stands for null or for
 * nothing said, alternatives of one, and limits that every number keeps anyway.
 */
export function plainSchema(schema: JsonSchema): JsonSchema {
  const plain = Object.fromEntries(
    Object.entries(schema)
      .filter(([, value]) => Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER)
      .map(([keyword, value]) => [keyword, plainValue(value)]),
  );
  if (!Array.isArray(plain.anyOf)) return plain;
  const choices = (plain.anyOf as JsonSchema[])
    .filter((choice) => choice.const !== "")
    .flatMap((choice) => (isOnlyChoice(choice) ? choice.anyOf : [choice]));
  const { anyOf, ...rest } = plain;
  const [first] = choices;
  return choices.length === 1 && first ? { ...first, ...rest } : { ...rest, anyOf: choices };
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  return typeof value === "object" && value !== null ? plainSchema(value as JsonSchema) : value;
}

function isOnlyChoice(schema: JsonSchema): schema is { anyOf: JsonSchema[] } {
  return Array.isArray(schema.anyOf) && Object.keys(schema).length === 1;
}
