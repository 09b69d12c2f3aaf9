import { hostileText, hostileValue, oneOf, type Random } from "@/tests/hostile/hostile-values";

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
  format?: string;
  minimum?: number;
  maximum?: number;
};
type Parameter = { name: string; in: "path" | "query" | "header"; schema: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

export type HostileRequest = {
  method: string;
  /** Below /api/v1 */
  path: string;
  headers: Record<string, string>;
  body?: string | FormData | undefined;
};

/** Streams have no end, and a team that is gone would leave nothing to try. */
const leftOut = (path: string, method: string) =>
  path.endsWith("/events") || (method === "delete" && path === "/teams/{team}");

/** Makes requests as the API describes them, most of them changed in one or more places. */
export function requestGenerator(document: OpenApi, team: string, random: Random) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => !leftOut(path, method))
      .map(([method, operation]) => ({ path, method, operation })),
  );
  return function next(): HostileRequest {
    const { path, method, operation } = oneOf(random, operations);
    const values = new Values(document, random);
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    for (const { name, in: place, schema } of operation.parameters ?? []) {
      if (place === "query" && random() < 0.4) query.append(name, values.text(schema));
      if (place === "query" && random() < 0.05) query.append(name, hostileText(random));
      if (place === "header" && random() < 0.2) headers[name] = headerText(hostileText(random));
    }
    if (random() < 0.1) query.append(hostileText(random), hostileText(random));
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(pathPart(name, team, random).toWellFormed()),
    );
    const search = query.size > 0 ? `?${query}` : "";
    const body = bodyOf(operation, values, headers, random);
    return { method: method.toUpperCase(), path: `${filled}${search}`, headers, body };
  };
}

function pathPart(name: string, team: string, random: Random): string {
  if (random() < 0.08) return hostileText(random) || "-";
  return name === "team" ? team : String(1 + Math.floor(random() * 40));
}

function bodyOf(
  { requestBody }: Operation,
  values: Values,
  headers: Record<string, string>,
  random: Random,
): string | FormData | undefined {
  const [described] = Object.entries(requestBody?.content ?? {});
  if (described === undefined || random() < 0.03) return undefined;
  const [type, { schema }] = described;
  if (type === "multipart/form-data" && random() < 0.9) return hostileForm(values, random);
  headers["content-type"] = random() < 0.03 ? headerText(hostileText(random)) : type;
  const text = JSON.stringify(values.of(schema)) ?? "";
  return random() < 0.04 ? text.slice(0, Math.floor(random() * text.length)) : text;
}

const headings = ["Title", "Type", "Size", "Committed", "Released", "Status", "Id", "Client"];

function hostileForm(values: Values, random: Random): FormData {
  const rows = Array.from({ length: Math.floor(random() * 20) }, () =>
    headings.map(() => (random() < 0.5 ? hostileText(random) : oneOf(random, plainCells))),
  );
  const separator = oneOf(random, [",", ";", "\t", "|"]);
  const text = [headings, ...rows].map((cells) => cells.join(separator)).join("\n");
  const name = oneOf(random, ["cards.csv", "cards.xlsx", "cards.json", "../x.csv", "é\u202e.tsv"]);
  const form = new FormData();
  const bytes = random() < 0.1 ? noise(random) : text;
  form.set(random() < 0.95 ? "file" : "other", new File([bytes], name));
  if (random() < 0.4) form.set("options", JSON.stringify(values.of({ $ref: "ImportOptions" })));
  return form;
}

const plainCells = ["Feature", "M", "2026-01-05", "2026-02-10", "Done", "12", "Acme", ""];

function noise(random: Random): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: 400 }, () => Math.floor(random() * 256));
  // As a packed spreadsheet begins, or text with a byte order mark.
  bytes.set(oneOf(random, [[], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf]]));
  return bytes;
}

/** What a header can carry at all. */
function headerText(text: string): string {
  return text.replace(/[^\u0020-\u007e]/g, "?").slice(0, 4_000);
}

/** Values as schemas describe them, some of them changed. */
class Values {
  /** How often a value is another than described: one wrong field hides what the others would do. */
  private readonly rate: number;

  constructor(
    private readonly document: OpenApi,
    private readonly random: Random,
  ) {
    this.rate = oneOf(random, [0, 0.03, 0.12]);
  }

  text(schema: Schema): string {
    const value = this.of(schema);
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  }

  of(schema: Schema, depth = 0): unknown {
    const { random } = this;
    if (random() < this.rate || depth > 8) return hostileValue(random);
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split("/").at(-1) ?? "";
      return this.of(this.document.components.schemas[name] ?? {}, depth + 1);
    }
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return oneOf(random, schema.enum);
    const choices = schema.anyOf ?? schema.allOf;
    if (choices) return this.of(oneOf(random, choices), depth + 1);
    const type = Array.isArray(schema.type) ? oneOf(random, schema.type) : schema.type;
    if (type === "object") return this.object(schema, depth);
    if (type === "array") {
      const length = Math.floor(random() * 4);
      return Array.from({ length }, () => this.of(schema.items ?? {}, depth + 1));
    }
    if (type === "integer" || type === "number") return this.number(schema);
    if (type === "boolean") return random() < 0.5;
    return this.word(schema);
  }

  private object({ properties = {} }: Schema, depth: number): object {
    const entries = Object.entries(properties)
      .filter(() => this.random() < 0.7)
      .map(([name, schema]) => [name, this.of(schema, depth + 1)]);
    if (this.random() < 0.05) entries.push([hostileText(this.random), hostileValue(this.random)]);
    return Object.fromEntries(entries);
  }

  private number({ minimum = -3, maximum = 60 }: Schema): number {
    const { random } = this;
    if (random() < 0.1) return oneOf(random, [minimum - 1, maximum + 1, 2 ** 31, 0.5, -0]);
    return Math.floor(minimum + random() * (Math.min(maximum, minimum + 100) - minimum + 1));
  }

  private word({ format }: Schema): string {
    const { random } = this;
    if (random() < 2 * this.rate) return hostileText(random);
    if (format === "date")
      return `2026-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
    return oneOf(random, ["Feature", "Bug", "S", "M", "Acme", "Features", "A card", "2026-03-04"]);
  }
}
