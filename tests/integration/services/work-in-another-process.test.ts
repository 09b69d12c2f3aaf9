import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { typescriptArguments } from "@/lib/launch/run-typescript.js";
import { listCards } from "@/lib/services/cards/list-cards";
import { checkUpload } from "@/lib/services/import/check-upload";
import { cancelWork, findProgress } from "@/lib/services/import/follow-upload";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { keepLargeFile, untilUnderWay } from "@/tests/integration/services/support/large-file";

const script = "tests/integration/services/support/work-elsewhere.ts";
const started = new Set<ChildProcess>();

afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
  started.clear();
});

/** Begins the work on a kept file in another process; `said` is what came of it. */
function begin(what: "check" | "import", { teamId }: ServiceContext, upload: string) {
  const child = spawn(process.execPath, typescriptArguments(script, [what, `${teamId}`, upload]), {
    cwd: repoRoot,
    stdio: ["ignore", "pipe", "inherit"],
    env: process.env,
  });
  started.add(child);
  let output = "";
  child.stdout.on("data", (piece) => {
    output += piece;
  });
  const said = new Promise<string>((resolve) => child.once("exit", () => resolve(output)));
  return { child, said };
}

test("an import is followed and cancelled from another process", async () => {
  const { context, upload } = await keepLargeFile();
  const { said } = begin("import", context, upload);
  await untilUnderWay(context, upload);
  expect(await findProgress(context, upload)).toMatchObject({ total: expect.any(Number) });
  expect(await cancelWork(context, upload)).toBe(true);
  expect(await said).toBe("import-cancelled");
  expect(await findProgress(context, upload)).toBeNull();
  expect((await listCards(context, { afterNumber: 0, limit: 1 })).cards).toEqual([]);
});

test("a check takes the place of one in another process, and leaves an import alone", async () => {
  const { context, upload } = await keepLargeFile();
  const check = begin("check", context, upload);
  await untilUnderWay(context, upload);
  await checkUpload(context, upload, new URLSearchParams("column.title=Type"), { isLatest: true });
  expect(await check.said).toBe("import-cancelled");

  const imported = begin("import", context, upload);
  await untilUnderWay(context, upload);
  await checkUpload(context, upload, new URLSearchParams(), { isLatest: true });
  expect(await imported.said).toBe("imported");
});

test("work whose process died is over after a while", async () => {
  const { context, upload } = await keepLargeFile();
  const { child, said } = begin("import", context, upload);
  await untilUnderWay(context, upload);
  child.kill("SIGKILL");
  await said;
  expect(await findProgress(context, upload)).not.toBeNull();
  const afterAWhile = async () => {
    await query(
      `update upload_works set heard_at = heard_at - interval '11 seconds' where team_id = ${context.teamId}`,
    );
    return [await findProgress(context, upload), await cancelWork(context, upload)];
  };
  // The database may still do the last that it was asked for.
  await expect.poll(afterAWhile, { timeout: 10_000 }).toEqual([null, false]);
});

test("a file of another team is as little known as one that never was", async () => {
  const { context, upload } = await keepLargeFile();
  const { said } = begin("import", context, upload);
  await untilUnderWay(context, upload);
  const other = (await makeTeam()).context;
  for (const id of [upload, crypto.randomUUID(), "no id"]) {
    expect(await findProgress(other, id)).toBeNull();
    expect(await cancelWork(other, id)).toBe(false);
  }
  expect(await said).toBe("imported");
});
