import { Client } from "pg";
import { vi } from "vitest";

export type Statement = { text: string; values: unknown[] };

/** Collects every statement that goes to the database while the work runs. */
export async function watchSql(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const real = Client.prototype.query as (...parts: unknown[]) => unknown;
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(function (
    this: Client,
    ...parts: unknown[]
  ) {
    const [first, second] = parts;
    if (typeof first === "string") {
      seen.push({ text: first, values: Array.isArray(second) ? second : [] });
    } else {
      const { text, values } = first as { text: string; values?: unknown[] };
      seen.push({ text, values: values ?? [] });
    }
    return real.apply(this, parts);
  } as typeof Client.prototype.query);
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return seen;
}
