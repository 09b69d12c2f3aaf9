import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

type Case = readonly [folder: string, code: string];

const forbidden: Case[] = [
  ["lib/dates", 'import { kinds } from "@/lib/cards/kinds";'],
  ["lib/dates", 'import type { Team } from "@/lib/db/teams";'],
  ["lib/dates", 'import { readFile } from "node:fs/promises";'],
  ["lib/dates", 'import { z } from "zod";'],
  ["lib/dates", 'import { kinds } from "../cards/kinds";'],
  ["lib/dates", 'import { kinds } from "./../cards/kinds";'],
  ["lib/dates", 'import { kinds } from "@/lib/dates/../cards/kinds";'],
  ["lib/dates", 'export { kinds } from "@/lib/cards/kinds";'],
  ["lib/dates", 'export const later = () => import("@/lib/cards/kinds");'],
  ["lib/dates", 'export type Kind = import("@/lib/cards/kinds").Kind;'],
  ["lib/cards", 'import { mean } from "@/lib/metrics/histogram";'],
  ["lib/metrics", 'import { formatDays } from "@/lib/format/days";'],
  ["lib/metrics", 'import { useState } from "react";'],
  ["lib/charts", 'import { LineChart } from "recharts";'],
  ["lib/files", 'import { headers } from "next/headers";'],
  ["lib/format", 'import { axisTicks } from "@/lib/charts/axis";'],
  ["lib/db", 'import { loadSlaTable } from "@/lib/services/planning/load-sla-table";'],
  ["lib/db", 'import { cookies } from "next/headers";'],
  ["lib/services", 'import { PrismaClient } from "@/prisma/generated/client";'],
  ["lib/services", 'import { Pool } from "pg";'],
  ["lib/services", 'import { revalidatePath } from "next/cache";'],
  ["lib/services", 'import { jsonResponse } from "@/lib/server/json-response";'],
  ["lib/server", 'import { database } from "@/lib/db/client";'],
  ["lib/server", 'import { operate } from "@/lib/launch/operation/operate.js";'],
  ["lib/server", 'import { Tile } from "@/components/ui/tile";'],
  ["lib/somewhere-new", 'import { kinds } from "@/lib/cards/kinds";'],
  ["components/cards", 'import { loadCards } from "@/lib/services/cards/list-cards";'],
  ["components/cards", 'import { database } from "@/lib/db/client";'],
  ["components/cards", 'import { saveAction } from "@/app/t/[team]/save-action";'],
  ["components/charts", 'import type { Prisma } from "@/prisma/generated/client";'],
  ["components/ui", 'import { kinds } from "@/lib/cards/kinds";'],
  ["components/ui", 'import { CardForm } from "@/components/cards/card-form";'],
  ["app/t/[team]", 'import { database } from "@/lib/db/client";'],
  ["app/api/v1/health", 'import { PrismaClient } from "@/prisma/generated/client";'],
  ["lib/metrics", "export const now = Date.now();"],
  ["lib/metrics", "export const now = new Date();"],
  ["lib/metrics", "export const chance = Math.random();"],
  ["lib/metrics", "export const zone = process.env.TZ;"],
  ["lib/charts", "export const started = performance.now();"],
  ["lib/files", 'export const answer = fetch("https://walltime.example");'],
  ["tests/unit/metrics", 'import { mean } from "../../../lib/metrics/histogram";'],
  ["lib/db", 'export { kinds } from "../cards/kinds";'],
  ["components/ui", 'export const later = () => import("../cards/card-form");'],
];

const allowed: Case[] = [
  ["lib/dates", 'import { Temporal } from "temporal-polyfill";'],
  ["lib/dates", 'import { toDayNumber } from "./day";'],
  ["lib/dates", "export const day = new Date(Date.UTC(2012, 0, 31));"],
  ["lib/cards", 'import { z } from "zod";'],
  ["lib/metrics", 'import { kinds } from "@/lib/cards/kinds";'],
  ["lib/charts", 'import { mean } from "@/lib/metrics/histogram";'],
  ["lib/files", 'import { parse } from "csv-parse/sync";'],
  ["lib/db", 'import { PrismaClient } from "@/prisma/generated/client";'],
  ["lib/services", 'import { database } from "@/lib/db/client";'],
  ["lib/server", 'import { headers } from "next/headers";'],
  ["lib/server", 'import { withoutSecrets } from "@/lib/launch/operation/without-secrets.js";'],
  ["components/cards", 'import { formatDays } from "@/lib/format/days";'],
  ["components/ui", 'import { Paper } from "@mantine/core";'],
  ["app/t/[team]", 'import { loadSlaTable } from "@/lib/services/planning/load-sla-table";'],
  ["app/t/[team]", 'import { Tile } from "@/components/ui/tile";'],
];

const watched = /^(lint\/style\/noRestrictedImports|lint\/style\/noRestrictedGlobals|plugin)$/;

let folder: string;
let caught: Set<string>;

/** One file a case, in a copy of the lint configuration, so that one lint run judges them all. */
function fileOf(list: Case[], index: number): string {
  const [place] = list[index] as Case;
  return `${place}/${list === forbidden ? "forbidden" : "allowed"}-${index}.ts`;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "walltime-layers-"));
  for (const file of [
    "biome.jsonc",
    "lib/launch/testing/pure.grit",
    "lib/launch/testing/no-climbing.grit",
  ]) {
    cpSync(path.join(repoRoot, file), path.join(folder, file));
  }
  for (const list of [forbidden, allowed]) {
    list.forEach(([place, code], index) => {
      mkdirSync(path.join(folder, place), { recursive: true });
      writeFileSync(path.join(folder, fileOf(list, index)), `${code}\n`);
    });
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      path.join(repoRoot, "node_modules/@biomejs/biome/bin/biome"),
      ...["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=json", "."],
    ],
    { cwd: folder, encoding: "utf8" },
  );
  const report: { diagnostics: { category: string; location: { path: string } }[] } =
    JSON.parse(stdout);
  caught = new Set(
    report.diagnostics
      .filter(({ category }) => watched.test(category))
      .map(({ location }) => path.relative(folder, path.resolve(folder, location.path))),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the layer rule", () => {
  test.for(forbidden.map((one, index) => [index, ...one] as const))(
    "catches (%i) in %s: %s",
    ([index]) => {
      expect(caught).toContain(fileOf(forbidden, index));
    },
  );

  test.for(allowed.map((one, index) => [index, ...one] as const))(
    "lets pass (%i) in %s: %s",
    ([index]) => {
      expect(caught).not.toContain(fileOf(allowed, index));
    },
  );
});

test("the layer rule fails on files that import each other, types included", () => {
  const circle = mkdtempSync(path.join(tmpdir(), "walltime-circle-"));
  try {
    for (const file of [
      "biome.jsonc",
      "lib/launch/testing/pure.grit",
      "lib/launch/testing/no-climbing.grit",
    ]) {
      cpSync(path.join(repoRoot, file), path.join(circle, file));
    }
    const place = path.join(circle, "lib/dates");
    mkdirSync(place, { recursive: true });
    writeFileSync(
      path.join(place, "a.ts"),
      'import type { B } from "./b";\nexport type A = B[];\n',
    );
    writeFileSync(
      path.join(place, "b.ts"),
      'import type { A } from "./a";\nexport type B = A | 1;\n',
    );
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(repoRoot, "node_modules/@biomejs/biome/bin/biome"),
        ...["lint", "--vcs-enabled=false", "--reporter=json", "."],
      ],
      { cwd: circle, encoding: "utf8" },
    );
    expect(stdout).toContain("noImportCycles");
  } finally {
    rmSync(circle, { recursive: true, force: true });
  }
});
