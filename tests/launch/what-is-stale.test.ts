import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyCheckout } from "@/tests/launch/support/checkout";
import { endLeftLaunches, type Launch, launch, launchRefused } from "@/tests/launch/support/launch";
import { processesOn, until } from "@/tests/launch/support/processes";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

let folder: string;
let checkout: string;

beforeAll(() => {
  folder = temporaryFolder();
  checkout = path.join(folder, "walltime");
  copyCheckout(checkout);
});

afterEach(endLeftLaunches);

afterAll(() => removeFolder(folder));

/** On one of two data folders: making a database takes longer than all the rest. */
async function startWith(
  name: "one" | "two",
  environment: Record<string, string> = {},
): Promise<Launch> {
  const WALLTIME_DATA_DIR = path.join(folder, name);
  return launch({
    checkout,
    environment: { PORT: await freePort(), WALLTIME_DATA_DIR, ...environment },
  });
}

/** An app of one page instead of the whole, to build in a few seconds. */
function shrinkApp(): void {
  const app = path.join(checkout, "app");
  removeFolder(app);
  fs.mkdirSync(app);
  fs.writeFileSync(path.join(app, "page.tsx"), 'export default () => "One page";');
  fs.writeFileSync(
    path.join(app, "layout.tsx"),
    "export default ({ children }) => <html><body>{children}</body></html>;",
  );
}

function linesWith(words: string, starts: Launch[]): string[] {
  return starts.flatMap((start) =>
    start
      .output()
      .split("\n")
      .filter((line) => line === words),
  );
}

describe("the build", () => {
  test("is not made again while the sources stay the same", async () => {
    const walltime = await startWith("one");
    await walltime.ready;
    expect(walltime.output()).not.toContain("Building");
    expect(walltime.output()).not.toContain("Installing");
    expect(walltime.output()).not.toContain("database client");
  });

  test("is abandoned without a trace when a stop is asked for meanwhile", async () => {
    shrinkApp();
    fs.writeFileSync(path.join(checkout, "public/changed.txt"), "first");
    const walltime = await startWith("one");
    await until("it builds", () => walltime.output().includes("Building …"));
    await until("the build runs", () => processesOn(checkout).some(isBuild));
    walltime.child.kill("SIGTERM");
    expect(await walltime.exited).toBe(0);
    await until("the build is gone", () => !processesOn(checkout).some(isBuild));
  });

  test("is made once by two starts after the sources changed", async () => {
    fs.writeFileSync(path.join(checkout, "public/changed.txt"), "second");
    const starts = [await startWith("one"), await startWith("two")];
    await Promise.all(starts.map((start) => start.ready));
    expect(linesWith("Building …", starts)).toHaveLength(1);
    expect(linesWith("Another start is building; waiting for it …", starts)).toHaveLength(1);
    for (const start of starts) {
      const served = await fetch(`${await start.ready}/changed.txt`);
      expect(await served.text()).toBe("second");
    }
  });

  test("that fails is told with its reason, and nothing is left running", async () => {
    const page = path.join(checkout, "app/page.tsx");
    const whole = fs.readFileSync(page);
    fs.writeFileSync(page, "export default function (");
    const refused = await startWith("one");
    expect(await refused.exited).toBe(1);
    fs.writeFileSync(page, whole);
    expect(refused.output()).toContain("Walltime could not be built");
    expect(refused.output()).toContain("app/page.tsx");
    expect(processesOn(path.join(folder, "one"))).toEqual([]);
  });
});

test("npm run dev needs no build, and serves pages as they are in the checkout", async () => {
  const PORT = await freePort();
  const WALLTIME_DATA_DIR = path.join(folder, "one");
  const environment = { PORT, WALLTIME_DATA_DIR };
  const walltime = launch({ checkout, args: ["lib/launch/dev.js"], environment });
  await until("it is ready", () => walltime.output().includes("ready for changes"), 60_000);
  const response = await fetch(`http://127.0.0.1:${PORT}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-security-policy")).toContain("nonce-");
  expect(walltime.output()).not.toContain("Building");
  walltime.child.kill("SIGTERM");
  expect(await walltime.exited).toBe(0);
  expect(processesOn(WALLTIME_DATA_DIR)).toEqual([]);
});

describe("the dependencies", () => {
  let npm: string;
  let calls: string;

  // Stands in for npm, so that the test needs no registry: "installing" puts the package back.
  beforeEach(() => {
    npm = path.join(folder, "npm-cli.js");
    calls = path.join(folder, "calls.txt");
    const aside = path.join(folder, "zod");
    const place = path.join(checkout, "node_modules/zod");
    fs.renameSync(place, aside);
    fs.rmSync(calls, { force: true });
    fs.writeFileSync(
      npm,
      `const fs = require("node:fs");
fs.appendFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(" ") + "\\n");
setTimeout(() => fs.renameSync(${JSON.stringify(aside)}, ${JSON.stringify(place)}), 1000);
`,
    );
  });

  test("are installed once by two starts, build tools included, when one is missing", async () => {
    const environment = { npm_execpath: npm, NODE_ENV: "production" };
    const starts = [await startWith("one", environment), await startWith("two", environment)];
    await Promise.all(starts.map((start) => start.ready));
    expect(fs.readFileSync(calls, "utf8")).toBe("ci --include=dev\n");
    expect(linesWith("Installing dependencies …", starts)).toHaveLength(1);
  });

  test("that cannot be installed are told with what npm said", async () => {
    const works = fs.readFileSync(npm, "utf8");
    fs.writeFileSync(npm, 'console.error("npm error no network"); process.exit(1);');
    const environment = {
      PORT: await freePort(),
      WALLTIME_DATA_DIR: path.join(folder, "one"),
      npm_execpath: npm,
    };
    const refused = await launchRefused({ checkout, environment });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain("The dependencies could not be installed");
    expect(refused.output).toContain("npm error no network");
    fs.writeFileSync(npm, works);
    await (await startWith("one", { npm_execpath: npm })).ready;
  });
});

function isBuild({ command }: { command: string }): boolean {
  return command.includes("next/dist/bin/next build");
}
