/**
 * The query of a planning page with today's names: what the work mix shares out stood under
 * `measure` before that became the name of what is measured, and does in links and saved views.
 */
export function renamedParameters<Value>(query: Record<string, Value>): Record<string, Value> {
  const { measure, ...others } = query;
  if (measure !== "days" && measure !== "items") return query;
  return { share: measure, ...others };
}
