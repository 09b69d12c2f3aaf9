import { expect, test } from "vitest";
import { Problem } from "@/lib/cards/problem";
import { checkUpload } from "@/lib/services/import/check-upload";
import { mostWaiting, quickBytes, whenThereIsAPlace } from "@/lib/services/import/file-line";
import { cancelWork, findProgress } from "@/lib/services/import/follow-upload";
import { ImportProgress } from "@/lib/services/import/import-progress";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";
import {
  keepLargeFile,
  rowsOfLargeFile as rows,
  untilUnderWay,
} from "@/tests/integration/services/support/large-file";

/** Files of a size that are worked on, or wait, until `end` is called. */
function hold(bytes: number, count: number) {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const works = Array.from({ length: count }, (_, at) => {
    const progress = new ImportProgress();
    const work = () =>
      new Promise<void>((resolve) => {
        begun.push(at);
        ends.push(resolve);
      });
    return { progress, done: whenThereIsAPlace(bytes, { progress }, work) };
  });
  const endAll = async () => {
    for (let left = count; left > 0; left -= 1) {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(works.map(({ done }) => done));
  };
  return { works, begun, ends, endAll };
}

test("a few files are worked on at once, the others wait in order, and say so", async () => {
  const { works, begun, ends, endAll } = hold(1, 7);
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(works.map(({ progress }) => progress.state.step)).toEqual([
    ...Array(4).fill("reading"),
    ...Array(3).fill("waiting"),
  ]);
  ends.splice(2, 1)[0]?.();
  await works[2]?.done;
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  await endAll();
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("who has gone while the file waited leaves the line, and nothing is done", async () => {
  const { endAll } = hold(1, 4);
  const asked = new AbortController();
  let isBegun = false;
  const waiting = whenThereIsAPlace(
    1,
    { progress: new ImportProgress(), signal: asked.signal },
    async () => {
      isBegun = true;
    },
  );
  const refused = expect(waiting).rejects.toMatchObject({ status: 409, code: "import-cancelled" });
  asked.abort();
  await refused;
  await endAll();
  expect(isBegun).toBe(false);
  await whenThereIsAPlace(1, { progress: new ImportProgress() }, async () => {});
});

test("work that fails leaves its place to the next", async () => {
  const { works, endAll } = hold(1, 4);
  const failing = whenThereIsAPlace(1, { progress: new ImportProgress() }, async () => {
    throw new Error("broken");
  });
  const failed = expect(failing).rejects.toThrow("broken");
  const next = whenThereIsAPlace(1, { progress: new ImportProgress() }, async () => "done");
  await endAll();
  await failed;
  expect(await next).toBe("done");
  expect(works).toHaveLength(4);
});

test("who comes when too many wait is asked to come again, by the API too, and nothing is written", async () => {
  const team = await newTeam();
  const { endAll } = hold(1, 4 + mostWaiting);
  const refused = whenThereIsAPlace(1, { progress: new ImportProgress() }, async () => {});
  await expect(refused).rejects.toBeInstanceOf(Problem);
  const answer = await importCsv(team, "Title\nA card");
  expectProblem(answer, 503, "too-many-files");
  expect(answer.headers.get("retry-after")).toBe("30");
  await endAll();
  expect((await importCsv(team, "Title\nA card")).status).toBe(200);
});

test("a large file waits for large ones, which keep no small one waiting; it can be cancelled meanwhile", async () => {
  const { endAll } = hold(quickBytes + 1, 2);
  expect((await importCsv(await newTeam(), "Title\nA card")).status).toBe(200);
  const { context, upload } = await keepLargeFile();
  const none = new URLSearchParams();
  const cancelled = checkUpload(context, upload, none);
  const refused = expect(cancelled).rejects.toMatchObject({
    status: 409,
    code: "import-cancelled",
  });
  await untilUnderWay(context, upload, "waiting");
  expect(await findProgress(context, upload)).toMatchObject({ step: "waiting", done: 0 });
  expect(await cancelWork(context, upload)).toBe(true);
  await refused;
  const checked = checkUpload(context, upload, none);
  await untilUnderWay(context, upload, "waiting");
  await endAll();
  expect((await checked).outcome).toMatchObject({ status: "checked", created: rows });
});
