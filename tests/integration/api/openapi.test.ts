import { beforeAll, describe, expect, test } from "vitest";
import { version } from "@/package.json";
import { callApi, get, routePatterns } from "@/tests/integration/api/support/call-api";

type Operation = {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { type?: string; properties?: object }> };
};

describe("GET /openapi.json", () => {
  let document: Document;
  let operations: { path: string; method: string; operation: Operation }[];

  beforeAll(async () => {
    document = (await get("/openapi.json")).body;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
  });

  test("is an OpenAPI 3.1 document of this version", () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d$/),
      info: { title: "Walltime", version },
      servers: [{ url: "/api/v1" }],
    });
  });

  test("has every route file's address, and no other", () => {
    expect(Object.keys(document.paths).sort()).toEqual([...routePatterns].sort());
  });

  test("has exactly the methods that each address answers", async () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const options = await callApi("OPTIONS", path.replace("{team}", "x").replace("{id}", "1"));
      const allowed = (options.headers.get("allow") ?? "")
        .split(", ")
        .filter((method) => method !== "OPTIONS" && method !== "HEAD");
      const described = Object.keys(methods).map((method) => method.toUpperCase());
      expect(described.sort(), path).toEqual(allowed.sort());
    }
  });

  test("gives every operation a name of its own, a summary and described answers", () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operation } of operations) {
      expect(operation.summary).toBeTruthy();
      const statuses = Object.keys(operation.responses);
      expect(statuses.some((status) => status.startsWith("2"))).toBe(true);
      expect(statuses.every((status) => /^[2345]\d\d$/.test(status))).toBe(true);
      for (const { description } of Object.values(operation.responses)) {
        expect(description).toBeTruthy();
      }
    }
  });

  test("describes each parameter once, and those of the path as required", () => {
    for (const { path, operation } of operations) {
      const parameters = operation.parameters ?? [];
      const keys = parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(keys).size).toBe(keys.length);
      const inPath = parameters.filter((one) => one.in === "path");
      expect(inPath.map((one) => one.name)).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
      );
      expect(inPath.every((one) => one.required)).toBe(true);
      expect(parameters.every((one) => Object.keys(one.schema).length > 0)).toBe(true);
    }
  });

  test("answers every failure with problem+json", () => {
    for (const { path, operation } of operations) {
      for (const [status, { content }] of Object.entries(operation.responses)) {
        if (Number(status) < 400 || path === "/health") continue;
        expect(Object.keys(content ?? {}), `${path} ${status}`).toEqual([
          "application/problem+json",
        ]);
      }
    }
  });

  test("refers only to schemas that it has, and uses each of them", () => {
    const references = new Set(
      [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]),
    );
    const known = Object.keys(document.components.schemas).map(
      (name) => `#/components/schemas/${name}`,
    );
    expect([...references].sort()).toEqual(known.sort());
  });

  test("takes the shape of requests from the schemas that check them", () => {
    const { NewCard, CardPatch } = document.components.schemas;
    expect(NewCard).toMatchObject({
      type: "object",
      required: ["title", "type"],
      additionalProperties: false,
      properties: { title: { type: "string", minLength: 1, maxLength: 500 } },
    });
    expect(CardPatch).toMatchObject({ required: ["version"] });
    const sla = document.paths["/teams/{team}/sla"]?.get;
    const parameter = (name: string) => sla?.parameters?.find((one) => one.name === name);
    expect(parameter("from")?.schema).toMatchObject({ type: "string", format: "date" });
    expect(parameter("type")?.schema).toEqual({ type: "array", items: { type: "string" } });
    expect(parameter("by")?.schema).toMatchObject({ enum: ["type", "size", "type,size"] });
  });

  test("gives parameters that mean a number or a truth value that type alone", () => {
    const of = (path: string, name: string) =>
      Object.values(document.paths[path] ?? {})
        .flatMap(({ parameters }) => parameters ?? [])
        .find((one) => one.name === name)?.schema;

    expect(of("/teams/{team}/cards", "limit")).toEqual({
      type: "integer",
      minimum: 1,
      maximum: 1000,
    });
    expect(of("/teams/{team}/imports", "dryRun")).toEqual({ type: "boolean" });
    expect(of("/teams/{team}/work-mix", "bucket")).toMatchObject({ enum: ["week", "month"] });
  });

  test("says nothing that is not JSON Schema 2020-12 as OpenAPI 3.1 takes it", () => {
    const text = JSON.stringify(document);
    expect(text).not.toMatch(/"nullable"|"\$defs"|"\$schema"|"\$id"|9007199254740991|"const":""/);
  });
});
