/**
 * Values as the text of a PostgreSQL array, to be cast in SQL. Prisma copies an array parameter
 * several times, element by element; one text it hands through, which halves a bulk write.
 */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  const elements = values.map((value) => {
    if (value === null) return "NULL";
    return typeof value === "number" ? String(value) : `"${value.replace(/["\\]/g, "\\$&")}"`;
  });
  return `{${elements.join(",")}}`;
}
